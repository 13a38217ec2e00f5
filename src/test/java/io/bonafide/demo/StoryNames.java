package io.bonafide.demo;

import io.bonafide.demo.Roster.Line;
import java.text.Normalizer;
import java.util.function.UnaryOperator;

/** Names in many scripts, matched by address or by name, in documents that are signed over those very characters. */
final class StoryNames {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;

    private final Story story = new Story(
            "07-names-of-the-world",
            "# Names of the world",
            "Latin with diacritics, Greek, Cyrillic, Chinese, Japanese, Korean, Hebrew and Arabic names, on the list and inside",
            "signed documents. Some recipients are matched by e-mail address, some only by name: written in capitals, in the",
            "other order, with composed or decomposed accents, with an ideographic space.",
            "Look at: every line is Confirmed, and every name reads right in the report.");
    private final Roster roster = new Roster();
    private int number;

    static Story write() {
        StoryNames all = new StoryNames();
        Cast.publishNorthfield(all.story);
        Cast.publish(all.story, Cast.OAKWORTH, 19, 20);
        all.byName("Zoë Åström-Brânză", name -> Normalizer.normalize(name, Normalizer.Form.NFD));
        all.byAddress("Łukasz Żółkiewski", "lukasz.z@example.org", Course.SQL);
        all.byName("Ζωή Παπαδοπούλου", name -> name);
        all.byName("Юлия Щербакова", name -> "ЩЕРБАКОВА Юлия");
        all.byAddress("Nguyễn Thị Minh Khai", "minhkhai@example.com", Course.PYTHON);
        all.byName("王小明", name -> name);
        all.byName("山田 太郎", name -> name.replace(' ', '\u3000'));
        all.byAddress("김서연", "seoyeon.kim@example.org", Course.ETHICS.named("데이터 윤리"));
        all.byName("דוד לוי", name -> name);
        all.byAddress("فاطمة الزهراء", "fatima.z@example.com", Course.STATISTICS.named("الإحصاء التطبيقي"));
        all.roster.asWorkbook(all.story, "candidates.xlsx", "候補者 Candidates");
        return all.story;
    }

    /** The credential names its recipient in plain words and nothing else. */
    private void byName(String name, UnaryOperator<String> asIssued) {
        Person who = next(name, "");
        Badge3 badge = NORTHFIELD
                .badge("n-2025-" + number + ".json", Course.SQL)
                .toPlain("name", asIssued.apply(name))
                .status("revocation", NORTHFIELD.list("revocation"), number);
        claim(who, Course.SQL, NORTHFIELD.name(), story.serve(badge.id(), NORTHFIELD.sealed(badge.json())));
    }

    private void byAddress(String name, String email, Course course) {
        Person who = next(name, email);
        Badge3 badge = Cast.OAKWORTH
                .badge("ow-" + number + ".jwt", course)
                .to(email)
                .status("revocation", Cast.OAKWORTH.list("revocation"), number);
        claim(who, course, Cast.OAKWORTH.name(), story.serve(badge.id(), Cast.OAKWORTH.jwt("jwt-1", badge)));
    }

    private Person next(String name, String email) {
        number = number == 0 ? 7001 : number + 1;
        return new Person("C-" + number, name, email, "data-engineer");
    }

    private void claim(Person who, Course course, String issuer, String link) {
        roster.claim(who, new Line(course.name(), issuer, link, "2025-03-14"), Expected.signed());
    }
}
