package io.bonafide.demo;

import io.bonafide.demo.Roster.Line;
import io.bonafide.verification.Reason;

/** Genuine credentials, held out by somebody whose they are not, or may not be. */
final class StoryAnotherPerson {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final Person YARA = new Person("C-3001", "Yara Haddad", "yara.haddad@example.org", "data-engineer");
    private static final Person LUCA =
            new Person("C-3002", "Luca Ferrante", "luca.ferrante@example.com", "data-engineer");
    private static final Person HANNE =
            new Person("C-3003", "Hanne Vestergaard", "hanne.v@example.org", "data-engineer");
    private static final Person DELPHINE =
            new Person("C-3004", "Delphine Moreau", "delphine.moreau@example.org", "data-engineer");
    private static final Person RUBEN =
            new Person("C-3005", "Ruben Castellano", "ruben.c@example.com", "data-engineer");

    private final Story story = new Story(
            "03-someone-elses-badge",
            "# Someone else's badge",
            "Genuine credentials whose recipient is another person (a plain address or name that is someone else's), or whose",
            "recipient cannot be told (a hash that fits no address given, a subject that is only a DID),",
            "and one credential that two candidates claim: both see it, and a person looks.",
            "Look at: a plain address of someone else is an answer; a hash that does not fit is none.");
    private final Roster roster = new Roster();

    static Story write() {
        StoryAnotherPerson all = new StoryAnotherPerson();
        Cast.publishNorthfield(all.story);
        all.someoneElse();
        all.nobodyKnows();
        all.claimedTwice();
        all.roster.asWorkbook(all.story, "candidates.xlsx", "Candidates");
        return all.story;
    }

    private void someoneElse() {
        Badge3 address = badge("n-2025-3001", Course.SQL, 3001).toPlain("emailAddress", "benedikt.aldous@example.net");
        roster.claim(YARA, line(address, Course.SQL), Expected.of(Reason.ISSUED_TO_ANOTHER));
        Badge3 name = badge("n-2025-3002", Course.PYTHON, 3002).toPlain("name", "Benedikt Aldous");
        roster.claim(YARA, line(name, Course.PYTHON), Expected.of(Reason.ISSUED_TO_ANOTHER));
        Badge2 hosted = Hosted.northfield(story, "3003", Course.STATISTICS, "2025-03-14")
                .toPlain("benedikt.aldous@example.net");
        roster.claim(
                YARA,
                new Line(Course.STATISTICS.name(), NORTHFIELD.name(), Hosted.serve(story, hosted), "2025-03-14"),
                Expected.of(Reason.ISSUED_TO_ANOTHER));
    }

    private void nobodyKnows() {
        Badge3 hashed = badge("n-2025-3004", Course.SQL, 3004).to("an.earlier.address@example.net");
        roster.claim(LUCA, line(hashed, Course.SQL), Expected.of(Reason.NOT_TIED_TO_PERSON));
        Badge3 didOnly = badge("n-2025-3005", Course.ETHICS, 3005)
                .toSubject(
                        "did:key:" + StageKey.ed25519("wallet", "luca-wallet").multibase());
        roster.claim(LUCA, line(didOnly, Course.ETHICS), Expected.of(Reason.NOT_TIED_TO_PERSON));
        Badge2 hosted = Hosted.northfield(story, "3006", Course.STATISTICS, "2025-03-14")
                .to("an.earlier.address@example.net");
        roster.claim(
                LUCA,
                new Line(Course.STATISTICS.name(), NORTHFIELD.name(), Hosted.serve(story, hosted), "2025-03-14"),
                Expected.of(Reason.NOT_TIED_TO_PERSON));
        Badge3 own = badge("n-2025-3007", Course.SQL, 3007).to(HANNE.email());
        roster.claim(HANNE, line(own, Course.SQL), Expected.signed());
    }

    private void claimedTwice() {
        Badge3 shared = badge("n-2025-3008", Course.SQL, 3008).to(DELPHINE.email());
        Line same = line(shared, Course.SQL);
        roster.claim(DELPHINE, same, Expected.of(Reason.CLAIMED_TWICE, Reason.SIGNATURE_HOLDS));
        roster.claim(RUBEN, same, Expected.of(Reason.NOT_TIED_TO_PERSON, Reason.CLAIMED_TWICE));
    }

    private static Badge3 badge(String slug, Course course, int index) {
        return NORTHFIELD.badge(slug + ".json", course).status("revocation", NORTHFIELD.list("revocation"), index);
    }

    private Line line(Badge3 badge, Course course) {
        return new Line(
                course.name(),
                NORTHFIELD.name(),
                story.serve(badge.id(), NORTHFIELD.sealed(badge.json())),
                "2025-03-14");
    }
}
