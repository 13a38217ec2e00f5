package io.bonafide.demo;

import io.bonafide.demo.Roster.Line;
import io.bonafide.verification.Reason;

/** Genuine, and no longer, not now, or not yet current. */
final class StoryWithdrawn {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final Person MALIK =
            new Person("C-2001", "Malik Johansen", "malik.johansen@example.org", "data-engineer");
    private static final Person PRIYA = new Person("C-2002", "Priya Raman", "priya.raman@example.com", "data-engineer");
    private static final Person OWEN = new Person("C-2003", "Owen Gallagher", "owen.g@example.org", "office-manager");

    private final Story story = new Story(
            "02-withdrawn-expired-suspended",
            "# Withdrawn, expired, suspended",
            "Genuine credentials that do not count today: withdrawn (by status list, by the record itself, by 410 Gone at the",
            "issuer's own site), expired (signed and hosted), paused by the issuer, and not valid before 2098.",
            "One is both withdrawn and expired: the withdrawal decides, both are listed.",
            "Look at: the words say what the issuer says, never why; the next step asks the candidate first.");
    private final Roster roster = new Roster();

    static Story write() {
        StoryWithdrawn all = new StoryWithdrawn();
        Cast.publishNorthfield(all.story);
        Cast.publish(all.story, Cast.OAKWORTH, 19, 20);
        all.withdrawn();
        all.expired();
        all.pausedOrEarly();
        all.roster.asCsv(all.story, "candidates.csv");
        return all.story;
    }

    private void withdrawn() {
        Badge3 listed = NORTHFIELD
                .badge("n-2025-7301.json", Course.SQL)
                .to(MALIK.email())
                .status("revocation", NORTHFIELD.list("revocation"), Cast.NORTHFIELD_WITHDRAWN);
        roster.claim(
                MALIK,
                line(Course.SQL, story.serve(listed.id(), NORTHFIELD.sealed(listed.json())), "2025-03-14"),
                Expected.of(Reason.REVOKED));
        Badge2 stated = Hosted.northfield(story, "2044", Course.STATISTICS, "2025-04-02")
                .to(MALIK.email())
                .revoked("Issued in error");
        roster.claim(
                MALIK, line(Course.STATISTICS, Hosted.serve(story, stated), "2025-04-02"), Expected.of(Reason.REVOKED));
        String gone = story.rule(Hosted.northfieldAddress("2045"), "410");
        roster.claim(MALIK, line(Course.PYTHON, gone, "2025-04-03"), Expected.of(Reason.REVOKED));
        Badge3 both = NORTHFIELD
                .badge("n-2020-0099.json", Course.ETHICS)
                .to(MALIK.email())
                .valid("2023-02-01", "2025-01-31")
                .status("revocation", NORTHFIELD.list("revocation"), Cast.NORTHFIELD_WITHDRAWN);
        roster.claim(
                MALIK,
                line(Course.ETHICS, story.serve(both.id(), NORTHFIELD.sealed(both.json())), "2023-02-01"),
                Expected.of(Reason.REVOKED, Reason.EXPIRED));
    }

    private void expired() {
        Badge3 signed = Cast.OAKWORTH
                .badge("ow-60012.jwt", Course.PYTHON)
                .to(PRIYA.email())
                .valid("2024-06-01", "2026-05-31")
                .status("revocation", Cast.OAKWORTH.list("revocation"), 600);
        roster.claim(
                PRIYA,
                new Line(
                        "Python for Data",
                        "Oakworth University",
                        story.serve(signed.id(), Cast.OAKWORTH.jwt("jwt-1", signed)),
                        "2024-06-01"),
                Expected.of(Reason.EXPIRED));
        String uuid = "0b7de3c4-2f58-4a91-8c6d-77aa10b2c3d4";
        Hosted.serve(
                story,
                Hosted.kestrel(story, uuid, Course.CLOUD, "2024-03-01")
                        .to(PRIYA.email())
                        .until("2026-03-01"));
        roster.claim(
                PRIYA,
                new Line("Cloud Foundations", "Kestrel Cloud Academy", Hosted.page(uuid), "2024-03-01"),
                Expected.of(Reason.EXPIRED));
    }

    private void pausedOrEarly() {
        Badge3 paused = NORTHFIELD
                .badge("n-2025-0088.json", Course.FIRST_AID)
                .to(OWEN.email())
                .status("revocation", NORTHFIELD.list("revocation"), Cast.NORTHFIELD_PAUSED)
                .status("suspension", NORTHFIELD.list("suspension"), Cast.NORTHFIELD_PAUSED);
        roster.claim(
                OWEN,
                line(Course.FIRST_AID, story.serve(paused.id(), NORTHFIELD.sealed(paused.json())), "2025-03-14"),
                Expected.of(Reason.SUSPENDED));
        Badge3 early = NORTHFIELD
                .badge("n-2026-0311.json", Course.ETHICS)
                .to(OWEN.email())
                .valid("2098-01-01", "2099-12-31")
                .awarded("2026-10-01")
                .status("revocation", NORTHFIELD.list("revocation"), 311);
        roster.claim(
                OWEN,
                line(Course.ETHICS, story.serve(early.id(), NORTHFIELD.sealed(early.json())), "2026-10-01"),
                Expected.of(Reason.NOT_YET_VALID));
    }

    private static Line line(Course course, String link, String issued) {
        return new Line(course.name(), "Northfield College", link, issued);
    }
}
