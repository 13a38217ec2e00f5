package io.bonafide.demo;

import io.bonafide.demo.Roster.Line;
import java.util.Map;

/** Every format and key that the verifier speaks, all genuine, current and theirs. */
final class StoryAllConfirmed {
    private static final Person AMARA =
            new Person("C-1001", "Amara Okafor", "amara.okafor@example.org", "data-engineer");
    private static final Person TOMAS =
            new Person("C-1002", "Tomás Herrera", "tomas.herrera@example.com", "data-engineer");
    private static final Person INGRID =
            new Person("C-1003", "Ingrid Sørensen", "ingrid@example.org", "office-manager");

    private final Story story = new Story(
            "01-all-confirmed",
            "# All confirmed",
            "Three candidates, nine credentials, every format: Open Badges 2.0 on the college's site and behind a platform's page,",
            "Open Badges 3.0 with embedded proofs (eddsa-rdfc-2022, Ed25519Signature2020) and as JWT (ES256, RS256, EdDSA),",
            "issuers as did:web, did:key, https profile with a key set, and status lists that are clear.",
            "Look at: every line is Confirmed and Recognised; one says that its issuer publishes no status.");
    private final Roster roster = new Roster();

    static Story write() {
        StoryAllConfirmed all = new StoryAllConfirmed();
        Cast.publishNorthfield(all.story);
        Cast.publish(all.story, Cast.OAKWORTH, 19, 20);
        Cast.publishLindqvist(all.story);
        Cast.publishBrightwater(all.story);
        all.amara();
        all.tomas();
        all.ingrid();
        all.roster.asWorkbook(all.story, "candidates.xlsx", "Candidates");
        return all.story;
    }

    private void amara() {
        Badge3 sql = Cast.NORTHFIELD
                .badge("n-2025-0417.json", Course.SQL)
                .to(AMARA.email())
                .status("revocation", Cast.NORTHFIELD.list("revocation"), 417);
        String sqlLink = story.serve(sql.id(), Cast.NORTHFIELD.sealed(sql.json()));
        roster.claim(
                AMARA,
                new Line("SQL for Analysts", "Northfield College", sqlLink, "", "2025-03-14", "2099-12-31"),
                Expected.signed());

        String uuid = "5f0c2a9e-7d41-4c1b-9a36-1e2f3a4b5c6d";
        Hosted.serve(
                story, Hosted.kestrel(story, uuid, Course.CLOUD, "2025-06-02").to(AMARA.email()));
        roster.claim(
                AMARA,
                new Line("Cloud Foundations", "Kestrel Cloud Academy", Hosted.page(uuid), "2025-06-02"),
                Expected.hosted());

        Badge3 python = Cast.OAKWORTH
                .badge("ow-88210.jwt", Course.PYTHON)
                .to(AMARA.email())
                .valid("2026-02-20", "2099-12-31")
                .status("revocation", Cast.OAKWORTH.list("revocation"), 8821);
        String pythonLink = story.serve(python.id(), Cast.OAKWORTH.jwt("jwt-1", python));
        roster.claim(
                AMARA, new Line("Python for Data", "Oakworth University", pythonLink, "2026-02-20"), Expected.signed());
    }

    private void tomas() {
        Badge3 sql = Cast.LINDQVIST
                .badge("li-2024-311.jwt", Course.SQL.named("SQL and Relational Modelling"))
                .to(TOMAS.email())
                .valid("2025-09-05", "2099-12-31")
                .status("revocation", Cast.LINDQVIST.list("revocation"), 311);
        String sqlLink = story.serve(sql.id(), Jwt.enveloped(Cast.LINDQVIST.key(), "rs-2025", sql.json()));
        roster.claim(
                TOMAS,
                new Line("SQL and Relational Modelling", "Lindqvist Institute of Data", sqlLink, "2025-09-05"),
                Expected.signed());

        Badge3 ethics = Cast.OAKWORTH
                .badge("ow-90417.jwt", Course.ETHICS)
                .to(TOMAS.email())
                .valid("2026-04-11", "2099-12-31")
                .status("revocation", Cast.OAKWORTH.list("revocation"), 9041);
        String ethicsLink = story.serve(ethics.id(), Cast.OAKWORTH.jwt("jwt-2", ethics));
        roster.claim(
                TOMAS,
                new Line("Data Ethics in Practice", "Oakworth University", ethicsLink, "2026-04-11"),
                Expected.signed());

        Badge2 hosted = Hosted.northfield(story, "1001", Course.STATISTICS, "2025-11-21")
                .toSalted(TOMAS.email(), "k7Jm2")
                .until("2099-12-31");
        roster.claim(
                TOMAS,
                new Line("Applied Statistics", "Northfield College", Hosted.serve(story, hosted), "2025-11-21"),
                Expected.hosted());
    }

    private void ingrid() {
        Badge3 firstAid = Cast.MERIDIAN
                .badge("m-5531.json", Course.FIRST_AID)
                .to(INGRID.email())
                .valid("2025-10-09", "2099-12-31");
        StageKey meridian = Cast.MERIDIAN.key();
        Map<String, Object> sealed = meridian.sealed(
                "Ed25519Signature2020",
                firstAid.jsonOnVc1("https://w3id.org/security/suites/ed25519-2020/v1"),
                Cast.MERIDIAN.id() + "#" + meridian.name(),
                "2025-10-10T09:00:00Z");
        roster.claim(
                INGRID,
                new Line(
                        "Workplace First Aid",
                        "Meridian Test Centre",
                        story.serve(firstAid.id(), sealed),
                        "",
                        "2025-10-09",
                        "2099-12-31"),
                Expected.signedWithoutStatus());

        Badge3 statistics = Cast.BRIGHTWATER
                .badge("bw-77.jwt", Course.STATISTICS)
                .to(INGRID.email())
                .valid("2026-01-30", "2099-12-31");
        StageKey brightwater = Cast.BRIGHTWATER.key();
        String statisticsLink =
                story.serve(statistics.id(), Jwt.onVc1(brightwater, brightwater.name(), statistics.jsonOnVc1()));
        roster.claim(
                INGRID,
                new Line("Applied Statistics", "Brightwater Skills Trust", statisticsLink, "2026-01-30"),
                Expected.signedWithoutStatus());

        Badge3 ethics = Cast.NORTHFIELD
                .badge("n-2026-0102.jwt", Course.ETHICS)
                .to(INGRID.email())
                .valid("2026-05-18", "2099-12-31")
                .status("revocation", Cast.NORTHFIELD.list("revocation"), 102)
                .status("suspension", Cast.NORTHFIELD.list("suspension"), 102);
        String ethicsLink = story.serve(ethics.id(), Cast.NORTHFIELD.jwt("key-jwt-2025", ethics));
        roster.claim(
                INGRID,
                new Line("Data Ethics in Practice", "Northfield College", ethicsLink, "2026-05-18"),
                Expected.signed());
    }
}
