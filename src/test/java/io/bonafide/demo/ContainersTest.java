package io.bonafide.demo;

import static io.bonafide.demo.SaskiasBadge.ASSERTION;
import static io.bonafide.demo.SaskiasBadge.altered;
import static io.bonafide.demo.SaskiasBadge.assertion;
import static io.bonafide.demo.SaskiasBadge.bytes;
import static io.bonafide.demo.SaskiasBadge.revoked;
import static io.bonafide.demo.SaskiasBadge.sealed;
import static io.bonafide.demo.SaskiasBadge.token;

import io.bonafide.format.BakedImages;
import io.bonafide.format.Certificates;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The whole way of credentials that come in something else: images, certificates, pages, a cell of the spreadsheet. */
class ContainersTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String SITE = AttackStage.SITE;
    private static final String EVIL = AttackStage.EVIL;
    private static final String GIVEN = EVIL + "/given";
    private static AttackStage stage;

    @BeforeAll
    static void open() throws IOException {
        stage = new AttackStage();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> images() {
        return new Forgeries(stage)
                .addHonest("token in a PNG", s -> given(s, BakedImages.png3(token())))
                .addHonest("sealed JSON in a PNG", s -> given(s, BakedImages.png3(sealed())))
                .addHonest("token in an SVG", s -> given(s, bytes(BakedImages.svg3Jws(token()))))
                .addHonest("sealed JSON in an SVG", s -> given(s, bytes(BakedImages.svg3(sealed()))))
                .addHonest("assertion in a PNG", s -> given(s, BakedImages.png2(assertion(s))))
                .addHonest("assertion's address in a PNG", s -> {
                    assertion(s);
                    return given(s, BakedImages.png2(ASSERTION));
                })
                .addHonest("assertion's address in an old PNG", s -> {
                    assertion(s);
                    return given(
                            s, BakedImages.png().text("openbadges", ASSERTION).bytes());
                })
                .addHonest("assertion's address in an SVG", s -> {
                    assertion(s);
                    return given(s, bytes(BakedImages.svg2(ASSERTION, "{}")));
                })
                .addHonest("a copy that was altered counts for nothing", s -> {
                    String altered = assertion(s).replace("2025", "2026");
                    return given(s, BakedImages.png2(altered));
                })
                .add(
                        "an altered credential in a PNG",
                        Reason.SIGNATURE_MISMATCH,
                        s -> given(s, BakedImages.png3(altered())))
                .add(
                        "two credentials in a PNG",
                        Reason.MALFORMED,
                        s -> given(
                                s,
                                BakedImages.png()
                                        .international("openbadgecredential", token())
                                        .international("openbadges", assertion(s))
                                        .bytes()))
                .add(
                        "a picture of a badge",
                        Reason.MALFORMED,
                        s -> given(s, BakedImages.png().bytes()))
                .add("an address inside that is dead", Reason.DEAD_LINK, s -> given(s, BakedImages.png2(ASSERTION)))
                .addGenuine("an address inside that is gone", Reason.REVOKED, s -> {
                    assertion(s);
                    s.serve(ASSERTION, Json.text(revoked()));
                    return given(s, BakedImages.png2(ASSERTION));
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> certificates() {
        return new Forgeries(stage)
                .addHonest("token attached", s -> given(s, Certificates.attaching(bytes(token()))))
                .addHonest("baked PNG attached", s -> given(s, Certificates.attaching(BakedImages.png3(token()))))
                .addHonest("assertion attached", s -> given(s, Certificates.attaching(bytes(assertion(s)))))
                .addHonest("credential linked, after dead links", s -> {
                    s.serve(SITE + "/17.jwt", token());
                    return given(s, Certificates.linking(SITE + "/dead", SITE + "/17.jwt", SITE + "/never"));
                })
                .addHonest("assertion's baked PNG linked", s -> {
                    s.serve(SITE + "/17.png", document(BakedImages.png2(assertion(s))));
                    return given(s, Certificates.linking(SITE + "/17.png"));
                })
                .addGenuine("somebody else's credential attached", Reason.ISSUED_TO_ANOTHER, s -> {
                    String other = Json.text(NORTHFIELD.sealed(NORTHFIELD
                            .badge("18", Course.SQL)
                            .toPlain("emailAddress", "somebody.else@example.net")
                            .json()));
                    s.serve(SITE + "/17.jwt", token());
                    try (Certificates made = new Certificates()) {
                        return given(
                                s,
                                made.attach("a", bytes(other))
                                        .link(SITE + "/17.jwt")
                                        .print("Awarded to " + AttackStage.SASKIA.name())
                                        .bytes());
                    }
                })
                .add("an altered credential attached", Reason.SIGNATURE_MISMATCH, s -> {
                    s.serve(SITE + "/17.jwt", token());
                    try (Certificates made = new Certificates()) {
                        return given(
                                s,
                                made.attach("a", bytes(altered()))
                                        .link(SITE + "/17.jwt")
                                        .bytes());
                    }
                })
                .add("only print", Reason.NOT_AUTOMATIC, s -> {
                    try (Certificates made = new Certificates()) {
                        return given(s, made.print("Certificate of excellence").bytes());
                    }
                })
                .add("dead links", Reason.NOT_AUTOMATIC, s -> given(s, Certificates.linking(SITE + "/1", SITE + "/2")))
                .add("a link that may be the right one does not answer", Reason.NO_ANSWER, s -> {
                    s.serve(SITE + "/1", Answer.status(503));
                    return given(s, Certificates.linking(SITE + "/1", SITE + "/2"));
                })
                .add("a link to a gone document revokes nothing", Reason.NOT_AUTOMATIC, s -> {
                    s.serve(SITE + "/1", Answer.status(410));
                    return given(s, Certificates.linking(SITE + "/1"));
                })
                .add(
                        "a link into the house",
                        Reason.NOT_AUTOMATIC,
                        s -> given(
                                s,
                                Certificates.linking(
                                        "https://127.0.0.1/x",
                                        "https://169.254.169.254/latest",
                                        "http://badges.northfield.example/1")))
                .add("a certificate that leads to a certificate", Reason.NOT_AUTOMATIC, s -> {
                    s.serve(SITE + "/17.jwt", token());
                    s.serve(SITE + "/2.pdf", document(Certificates.linking(SITE + "/17.jwt")));
                    return given(s, Certificates.linking(SITE + "/2.pdf"));
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> pages() {
        return new Forgeries(stage)
                .addHonest("page with an alternate", s -> {
                    s.serve(SITE + "/17.json", sealed());
                    s.serve(SITE + "/page", page("<link rel=alternate type=application/ld+json href=/17.json>"));
                    return s.judge(SITE + "/page");
                })
                .addHonest("page with a meta element", s -> {
                    assertion(s);
                    return given(s, bytes(page("<meta property=openbadges:assertion content='" + ASSERTION + "'>")));
                })
                .add("page alone", Reason.NOT_AUTOMATIC, s -> given(s, bytes(page("<title>Badge</title>"))))
                .add(
                        "page that leads to itself",
                        Reason.NOT_AUTOMATIC,
                        s -> given(s, bytes(page("<link rel=alternate type=application/json href=/given>"))))
                .add("page whose alternate is no credential", Reason.NOT_AUTOMATIC, s -> {
                    s.serve(SITE + "/api", "{\"wp\":\"json\"}");
                    return given(s, bytes(page("<link rel=alternate type=application/json href=" + SITE + "/api>")));
                })
                .add("page for logging in", Reason.NOT_PUBLIC, s -> {
                    s.serve(SITE + "/17.json", sealed());
                    s.serve(SITE + "/login", page("<link rel=alternate type=application/json href=/17.json>"));
                    s.redirect(GIVEN, SITE + "/login");
                    return s.judge(GIVEN);
                })
                .addGenuine("a page where a status list should be leads nowhere", Reason.STATUS_NOT_LEARNED, s -> {
                    String list = NORTHFIELD.list("revocation");
                    s.serve(SITE + "/list", NORTHFIELD.sealed(Cast.list(NORTHFIELD, "revocation", 1)));
                    s.serve(list, page("<link rel=alternate type=application/json href=/list>"));
                    return given(
                            s,
                            bytes(Json.text(NORTHFIELD.sealed(NORTHFIELD
                                    .badge("17", Course.SQL)
                                    .to(AttackStage.SASKIA.email())
                                    .status("revocation", list, 0)
                                    .json()))));
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> cells() {
        return new Forgeries(stage)
                .addHonest("token in lines", s -> s.pasted(token().replaceAll("(.{76})", "$1\r\n")))
                .addHonest("PNG as a data address", s -> s.pasted(data("image/png", BakedImages.png3(token()))))
                .addHonest(
                        "SVG as a data address",
                        s -> s.pasted(data("image/svg+xml;charset=utf-8", bytes(BakedImages.svg3(sealed())))))
                .addHonest(
                        "PDF in base64",
                        s -> s.pasted(Base64.getMimeEncoder().encodeToString(Certificates.attaching(bytes(token())))))
                .addHonest("assertion", s -> s.pasted(assertion(s)))
                .add("two tokens", Reason.MALFORMED, s -> s.pasted(token() + "\n" + token()))
                .add("a page", Reason.NOT_AUTOMATIC, s -> s.pasted(page("<title>x</title>")))
                .tests();
    }

    private static Verdict given(AttackStage stage, byte[] content) {
        return stage.judge(stage.serve(GIVEN, document(content)));
    }

    private static Answer document(byte[] content) {
        return Answer.document("application/octet-stream", content);
    }

    private static String data(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    private static String page(String head) {
        return "<!doctype html><html><head>" + head + "</head><body>A page.</body></html>";
    }
}
