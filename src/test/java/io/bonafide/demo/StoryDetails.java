package io.bonafide.demo;

import io.bonafide.demo.Roster.Line;
import io.bonafide.recognition.Decision;
import io.bonafide.verification.Reason;

/** Genuine and theirs; what the list says about it is not quite what the issuer says. */
final class StoryDetails {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String ISSUED = "2025-03-14";
    private static final Person KASIA = new Person("C-8001", "Kasia Nowak", "kasia@example.org", "data-engineer");
    private static final Person ELIAS =
            new Person("C-8002", "Elias Thorne", "elias.thorne@example.com", "data-engineer");

    private final Story story = new Story(
            "08-details-differ",
            "# Details differ",
            "Genuine credentials of the right people, written down a little differently: a short first name, another title, another",
            "date, another awarding body, the platform named instead of the awarding body.",
            "Also what is no difference (a known alias of the title, a date given as a month), and one award that is too old.",
            "Look at: both values stand side by side, and nobody is blamed for a typing mistake.");
    private final Roster roster = new Roster();

    static Story write() {
        StoryDetails all = new StoryDetails();
        Cast.publishNorthfield(all.story);
        all.differences();
        all.noDifferences();
        all.roster.asWorkbook(all.story, "candidates.xlsx", "Candidates");
        return all.story;
    }

    private void differences() {
        Badge3 name = badge("n-2025-8001", Course.SQL, 8001).toPlain("name", "Katarzyna Nowak");
        claim(KASIA, Course.SQL.name(), NORTHFIELD.name(), name, ISSUED, differs(Reason.NAME_DIFFERS));
        Badge3 title = badge("n-2025-8002", Course.PYTHON, 8002).to(KASIA.email());
        claim(KASIA, "Advanced Machine Learning", NORTHFIELD.name(), title, ISSUED, differs(Reason.TITLE_DIFFERS));
        Badge3 date = badge("n-2025-8003", Course.ETHICS, 8003).to(KASIA.email());
        claim(KASIA, Course.ETHICS.name(), NORTHFIELD.name(), date, "2024-09-02", differs(Reason.DATE_DIFFERS));
        Badge3 awarder = badge("n-2025-8004", Course.STATISTICS, 8004).to(KASIA.email());
        claim(KASIA, Course.STATISTICS.name(), "Oakworth University", awarder, ISSUED, differs(Reason.TITLE_DIFFERS));

        String uuid = "c41d88aa-90be-4f0d-b1a7-3e5f7a9b1c2d";
        Hosted.serve(story, Hosted.kestrel(story, uuid, Course.CLOUD, ISSUED).to(ELIAS.email()));
        roster.claim(
                ELIAS,
                new Line(Course.CLOUD.name(), "Badgehall", Hosted.page(uuid), ISSUED),
                Expected.of(Reason.PLATFORM_NOT_AWARDER, Reason.HOSTED_RECORD));
    }

    private void noDifferences() {
        Badge3 alias = badge("n-2025-8006", Course.SQL, 8006).to(ELIAS.email());
        claim(ELIAS, "SQL Analyst Certificate", NORTHFIELD.name(), alias, ISSUED, Expected.signed());
        Badge3 month = badge("n-2025-8007", Course.ETHICS, 8007).toSubject("mailto:" + ELIAS.email());
        claim(ELIAS, Course.ETHICS.name(), "Northfield Community College", month, "March 2025", Expected.signed());
        Badge3 old =
                badge("n-2017-8008", Course.FIRST_AID, 8008).to(ELIAS.email()).valid("2017-05-09", "2099-12-31");
        claim(
                ELIAS,
                Course.FIRST_AID.name(),
                NORTHFIELD.name(),
                old,
                "2017-05-09",
                Expected.signed().but(Decision.NOT_RECOGNISED));
    }

    private static Expected differs(Reason reason) {
        return Expected.of(reason, Reason.SIGNATURE_HOLDS);
    }

    private static Badge3 badge(String slug, Course course, int index) {
        return NORTHFIELD.badge(slug + ".json", course).status("revocation", NORTHFIELD.list("revocation"), index);
    }

    private void claim(Person who, String title, String issuer, Badge3 badge, String issued, Expected outcome) {
        String link = story.serve(badge.id(), NORTHFIELD.sealed(badge.json()));
        roster.claim(who, new Line(title, issuer, link, issued), outcome);
    }
}
