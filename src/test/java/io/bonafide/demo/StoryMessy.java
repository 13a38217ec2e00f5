package io.bonafide.demo;

import io.bonafide.verification.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The same evidence as elsewhere, in the spreadsheets that people really keep. */
final class StoryMessy {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String WORKBOOK = "candidates.xlsx";
    private static final String CSV = "bewerber.csv";
    private static final String NOT_A_CLAIM = "R-13";

    private final Story story = new Story(
            "06-messy-spreadsheet",
            "# Messy spreadsheets",
            "A tracker with a title above its header, merged group headers, two certificates per row, links behind text and in",
            "HYPERLINK(), dates in four shapes, separators, a totals row, a hidden sheet, and columns that must never be read;",
            "and a German agency list with semicolons and a byte order mark. Some rows need fixing (R-codes).",
            "Look at: every row is accounted for; the quarantine says what to fix; Ethnicity and Date of birth appear nowhere.");
    private final MessyWorkbook workbook = new MessyWorkbook("November pipeline");

    static Story write() {
        StoryMessy all = new StoryMessy();
        Cast.publishNorthfield(all.story);
        all.tracker();
        all.agencyList();
        return all.story;
    }

    private void tracker() {
        Person nadia = new Person("T-601", "Nadia Benali", "nadia.benali@example.org", "data-engineer");
        String own = Hosted.serve(
                story,
                Hosted.northfield(story, "6001", Course.SQL, "2025-03-14").to(nadia.email()));
        String uuid = "6a7b8c9d-1020-4304-8506-7080900a0b0c";
        Hosted.serve(
                story, Hosted.kestrel(story, uuid, Course.CLOUD, "2025-06-02").to(nadia.email()));
        for (int heading : MessyWorkbook.HEADINGS) {
            expect(heading, 0, Expected.quarantined(NOT_A_CLAIM));
        }
        int first = workbook.candidate(nadia);
        workbook.behindText(0, Course.SQL.name(), NORTHFIELD.name(), "2025-03-14", own);
        workbook.inFormula(1, Course.CLOUD.name(), "Kestrel Cloud Academy", "2025-06-02", Hosted.page(uuid));
        expect(first, 1, Expected.hosted());
        expect(first, 2, Expected.hosted());
        workbook.blankRow();

        Person piotr = new Person("T-602", "Piotr Zieliński", "piotr.z@example.com", "data-engineer");
        String sql = signed(6002, Course.SQL, piotr, "2025-03-14");
        claim(piotr, Course.SQL, "14.03.2025", sql, Expected.signed());
        claim(piotr, Course.PYTHON, "2025-03-17", signed(6003, Course.PYTHON, piotr, "2025-03-17"), Expected.signed());

        Person nobody = new Person("", "", "", "data-engineer");
        String unclaimed = "https://badges.northfield.example/credentials/n-2025-6004.json";
        claim(nobody, Course.ETHICS, "14.03.2025", unclaimed, Expected.quarantined("R-14"));
        Person samira = new Person("T-603", "Samira Haidari", "samira@example.org", "data-engineer");
        int broken = workbook.candidate(samira);
        workbook.brokenLink(0, Course.PYTHON.name(), NORTHFIELD.name(), "2025-03-14");
        expect(broken, 0, Expected.quarantined("R-07"));
        claim(samira, Course.STATISTICS, "sometime last spring", unclaimed, Expected.quarantined("R-05"));
        claim(piotr, Course.SQL, "14.03.2025", sql, Expected.quarantined("R-10"));
        String late = signed(6005, Course.ETHICS, samira, "2025-03-25");
        claim(samira, Course.ETHICS, "25/03/2025", late, Expected.signed());
        String decided = signed(6006, Course.SQL, samira, "2025-04-03");
        claim(samira, Course.SQL, "03/04/2025", decided, Expected.signed());
        expect(workbook.finish(), 0, Expected.quarantined(NOT_A_CLAIM));
        story.spreadsheet(WORKBOOK, workbook.bytes());
    }

    private void agencyList() {
        Person juergen = new Person("00417", "Jürgen Müller-Lüdenscheidt", "juergen.mueller@example.org", "");
        Person aylin = new Person("00418", "Aylin Öztürk", "aylin.oeztuerk@example.com", "");
        String uuid = "11d2c3b4-a5f6-4788-99aa-bbccddeeff00";
        Hosted.serve(
                story, Hosted.kestrel(story, uuid, Course.CLOUD, "2025-11-15").to(aylin.email()));
        List<String> lines = List.of(
                "Bewerber-Nr.;Nachname;Vorname;E-Mail;Zertifikat;Aussteller;Ausgestellt am;Gültig bis;Zertifikatsnummer;Nachweis-Link",
                "00417;Müller-Lüdenscheidt;Jürgen;juergen.mueller@example.org;SQL for Analysts;Northfield College;03.07.2025;31.12.2099;;"
                        + signed(6101, Course.SQL, juergen, "2025-07-03"),
                "00418;Öztürk;Aylin;aylin.oeztuerk@example.com;Cloud Foundations;Kestrel Cloud Academy;15.11.2025;;;"
                        + Hosted.page(uuid),
                ";;;;;;;;;",
                "00420;Weiß;Jörg;joerg.weiss@example.org;Ersthelfer im Betrieb;Rotlicht-Verein;02.05.2025;;ZN-0815/7;",
                ";;;;SQL for Analysts;Northfield College;03.07.2025;;;https://badges.northfield.example/credentials/n-2025-6102.json",
                "00421;Sarıgül;Deniz;deniz@example.com;Python Grundkurs;Northfield College;31.02.2025;;;"
                        + "https://badges.northfield.example/credentials/n-2025-6103.json");
        story.spreadsheet(CSV, ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
        story.expect(CSV, "", 2, 1, Expected.signed());
        story.expect(CSV, "", 3, 1, Expected.hosted());
        story.expect(CSV, "", 5, 1, Expected.of(Reason.NOT_CONNECTED));
        story.expect(CSV, "", 6, 0, Expected.quarantined("R-14"));
        story.expect(CSV, "", 7, 0, Expected.quarantined("R-05"));
    }

    private void claim(Person who, Course course, String date, String link, Expected outcome) {
        int row = workbook.candidate(who);
        workbook.plain(0, course.name(), NORTHFIELD.name(), date, link);
        expect(row, outcome.codes().startsWith("R-") ? 0 : 1, outcome);
    }

    private String signed(int index, Course course, Person to, String day) {
        Badge3 badge = NORTHFIELD
                .badge("n-2025-" + index + ".json", course)
                .to(to.email())
                .valid(day, "2099-12-31")
                .status("revocation", NORTHFIELD.list("revocation"), index);
        return story.serve(badge.id(), NORTHFIELD.sealed(badge.json()));
    }

    private void expect(int row, int claimNo, Expected outcome) {
        story.expect(WORKBOOK, workbook.name(), row, claimNo, outcome);
    }
}
