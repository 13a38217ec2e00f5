package io.bonafide.demo;

import io.bonafide.demo.Roster.Line;
import io.bonafide.format.BakedImages;
import io.bonafide.format.Certificates;
import io.bonafide.verification.Reason;

/** Everything that candidates send instead of a link to a document: images, certificates, pages, text, numbers, records. */
final class StoryFormats {
    private static final StageIssuer ASHDOWN = Ashdown.ISSUER;
    private static final String PAGE = "https://www.tutorium.example/verify/TX-4471";
    private static final Person LENA = new Person("C-9001", "Lena Hartmann", "lena.h@example.org", "data-engineer");
    private static final Person MATEUS =
            new Person("C-9002", "Mateus Oliveira", "mateus.oliveira@example.com", "data-engineer");
    private static final Person RUTH = new Person("C-9003", "Ruth Adeyemi", "ruth@example.org", "office-manager");

    private final Story story = new Story(
            "09-every-format",
            "# Every format",
            "Badge images and PDF certificates in the folder `evidence` beside the list and behind links, a pasted token, a page that",
            "names its document, a learner record of many issuers, every cryptosuite and kind of status list, a signed Open Badge 2.0,",
            "numbers that the issuer's own register answers, and a page for people that a program may read but that proves nothing.",
            "Look at: a record confirms only what is in it, a register's \"no\" is the issuer's, and attendance is no certification.");
    private final Roster roster = new Roster();

    static Story write() {
        StoryFormats all = new StoryFormats();
        Ashdown.publish(all.story, Course.STATISTICS, withdrawn().id());
        Cast.publish(all.story, Cast.OAKWORTH, 19, 20);
        all.filesBesideTheList();
        all.behindLinks();
        all.suites();
        all.lists();
        all.records();
        all.numbers();
        all.lessThanItSeems();
        all.roster.asWorkbook(all.story, "candidates.xlsx", "Candidates");
        return all.story;
    }

    private void filesBesideTheList() {
        String token = Ashdown.jwt(Ashdown.badge("a-9001.jwt", Course.SQL, 9001).to(LENA.email()));
        String png = story.enclose("evidence/lena-sql.png", BakedImages.png3(token));
        claim(LENA, Course.SQL, png, Expected.signed());

        String sealed = Ashdown.sealed(
                "eddsa-rdfc-2022",
                "seal-25519",
                Ashdown.badge("a-9002.json", Course.PYTHON, 9002).to(LENA.email()));
        String pdf = story.enclose(
                "evidence/lena-python.pdf",
                Certificates.printed(
                        made -> made.attach("credential.json", Ashdown.bytes(sealed)), lines(Course.PYTHON)));
        claim(LENA, Course.PYTHON, pdf, Expected.signed());

        Badge2 hosted =
                Hosted.northfield(story, "9003", Course.STATISTICS, Ashdown.DAY).toMd5(LENA.email());
        String address = Hosted.serve(story, hosted);
        String linking = story.enclose(
                "evidence/lena-statistics.pdf",
                Certificates.printed(made -> made.link(address), lines(Course.STATISTICS)));
        roster.claim(
                LENA,
                new Line(Course.STATISTICS.name(), Cast.NORTHFIELD.name(), linking, Ashdown.DAY),
                Expected.hosted());
    }

    private static String[] lines(Course course) {
        return new String[] {"Certificate", course.name(), "awarded to " + LENA.name()};
    }

    private void behindLinks() {
        Badge3 ethics = Ashdown.badge("a-9004.json", Course.ETHICS, 9004).to(LENA.email());
        String svg = story.serve(
                ASHDOWN.base() + "/images/a-9004.svg",
                BakedImages.svg3(Ashdown.sealed("eddsa-rdfc-2022", "seal-25519", ethics)) + "\n");
        claim(LENA, Course.ETHICS, svg, Expected.signed());

        Badge3 shared = Ashdown.badge("a-9005.json", Course.SQL, 9005).to(MATEUS.email());
        story.serve(shared.id(), Ashdown.sealed("eddsa-rdfc-2022", "seal-25519", shared));
        String page = story.serve(
                ASHDOWN.base() + "/share/a-9005",
                "<!doctype html><html lang=\"en\"><head><title>A badge of " + ASHDOWN.name() + "</title>"
                        + "<link rel=\"alternate\" type=\"application/ld+json\" href=\"/credentials/a-9005.json\"></head>"
                        + "<body><h1>" + Course.SQL.name() + "</h1></body></html>\n");
        claim(MATEUS, Course.SQL, page, Expected.signed());

        String pasted =
                Ashdown.jwt(Ashdown.badge("a-9006.jwt", Course.PYTHON, 9006).to(MATEUS.email()));
        claim(MATEUS, Course.PYTHON, pasted, Expected.signed());

        Badge2 signed = Ashdown.SIGNING
                .badge("urn:uuid:6c1f3d52-8a0e-4b27-9d4c-0e5a7b91f3c8", Ashdown.DAY)
                .toSalted(MATEUS.email(), "Qx7-salt")
                .until("2099-12-31");
        String jws = story.serve(Ashdown.SIGNING.base() + "/assertions/9007.jws", signed.jws(Ashdown.SIGNING.key()));
        claim(MATEUS, Course.STATISTICS, jws, Expected.signed());
    }

    private void suites() {
        Badge3 jcs = Ashdown.badge("a-9008.json", Course.ETHICS, 9008).to(MATEUS.email());
        claim(
                MATEUS,
                Course.ETHICS,
                serve(jcs, Ashdown.sealed("eddsa-jcs-2022", "seal-25519", jcs)),
                Expected.signed());
        Badge3 p384 = Ashdown.badge("a-9009.json", Course.FIRST_AID, 9009).to(RUTH.email());
        claim(
                RUTH,
                Course.FIRST_AID,
                serve(p384, Ashdown.sealed("ecdsa-rdfc-2019", "seal-384", p384)),
                Expected.signed());
        Badge3 selected = Ashdown.badge("a-9010.json", Course.ETHICS, 9010).to(RUTH.email());
        claim(RUTH, Course.ETHICS, serve(selected, Ashdown.selected(selected)), Expected.signed());
    }

    private void lists() {
        Badge3 bits = ASHDOWN.badge("a-9011.jwt", Course.STATISTICS).to(RUTH.email());
        String revoked = serve(bits, Ashdown.onList2021(bits, Ashdown.WITHDRAWN));
        claim(RUTH, Course.STATISTICS, revoked, Expected.of(Reason.REVOKED));
        claim(RUTH, Course.SQL, serve(withdrawn(), Ashdown.onListOfNames(withdrawn())), Expected.of(Reason.REVOKED));
        Badge3 clear = ASHDOWN.badge("a-9013.jwt", Course.PYTHON).to(RUTH.email());
        claim(RUTH, Course.PYTHON, serve(clear, Ashdown.onListOfNames(clear)), Expected.signed());
    }

    private static Badge3 withdrawn() {
        return ASHDOWN.badge("a-9012.jwt", Course.SQL).to(RUTH.email());
    }

    /** Published by one, filled by another. */
    private void records() {
        Badge3 cloud = Ashdown.badge("a-9014.json", Course.CLOUD, 9014).to(LENA.email());
        Badge3 aid = Ashdown.badge("a-9015.jwt", Course.FIRST_AID, 9015).to(LENA.email());
        Record2 all = new Record2(Cast.OAKWORTH, "lena-2025")
                .to("urn:uuid:1f0c7a34-52d1-4e7b-8c0e-93b6f2a4d5e6")
                .holding(Json.parse(Ashdown.sealed("eddsa-jcs-2022", "seal-25519", cloud)), Ashdown.jwt(aid));
        String link = Cast.OAKWORTH.base() + "/records/lena-2025";
        story.serve(link, Cast.OAKWORTH.sealed(all.json()));
        claim(LENA, Course.FIRST_AID, link, Expected.signed());
        claim(LENA, Course.SQL.named("Advanced Machine Learning"), link, Expected.of(Reason.NO_MATCH));
    }

    private void numbers() {
        Ashdown.register(story, "AP-2025-00417", RUTH.name(), Course.CLOUD, "valid");
        number("AP-2025-00417", Expected.of(Reason.REGISTER_ENTRY));
        number("AP-2025-00418", Expected.of(Reason.DENIED));
    }

    private void number(String number, Expected outcome) {
        roster.claim(RUTH, new Line(Course.CLOUD.name(), ASHDOWN.name(), "", number, Ashdown.DAY, ""), outcome);
    }

    private void lessThanItSeems() {
        story.serve(
                PAGE,
                "<!doctype html><html lang=\"en\"><head><title>Course certificate | Tutorium</title></head><body><h1>"
                        + Course.CLOUD.name() + "</h1><p>This certifies that " + MATEUS.name()
                        + " has completed the course.</p></body></html>\n");
        roster.claim(
                MATEUS,
                new Line(Course.CLOUD.name(), "Tutorium", PAGE, Ashdown.DAY),
                Expected.of(Reason.NOT_AUTOMATIC));
        Badge3 there = Ashdown.badge("a-9020.jwt", Course.ETHICS.typed("ext:CertificateOfAttendance"), 9020)
                .to(RUTH.email());
        claim(
                RUTH,
                Course.ETHICS.named("Certification: Data Ethics in Practice"),
                serve(there, Ashdown.jwt(there)),
                Expected.of(Reason.ATTENDANCE_ONLY, Reason.SIGNATURE_HOLDS));
    }

    private String serve(Badge3 badge, String secured) {
        return story.serve(badge.id(), secured);
    }

    private void claim(Person who, Course course, String given, Expected outcome) {
        roster.claim(who, new Line(course.name(), ASHDOWN.name(), given, Ashdown.DAY), outcome);
    }
}
