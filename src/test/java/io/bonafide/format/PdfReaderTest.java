package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfReaderTest {
    private static final Sample CREDENTIAL = Sample.of("ob3-vc2.json").with("/name", "'Zoë Ångström 王'");
    private static final byte[] JSON = bytes(CREDENTIAL.text());
    private static final String ADDRESS = "https://badges.example/assertions/1";

    @Test
    void attachedCredentialCountsAndNotWhatIsPrintedOrLinked() throws UnreadableDocument {
        byte[] pdf = certificate(made -> made.attach("a", JSON).link(ADDRESS).print("https://evil.example/1"));

        assertThat(complete(pdf)).isEqualTo(CREDENTIAL.document());
    }

    @Test
    void filesAreFoundInEveryPlace() throws UnreadableDocument {
        assertThat(complete(certificate(pdf -> pdf.associate(JSON)))).isEqualTo(CREDENTIAL.document());
        assertThat(complete(certificate(pdf -> pdf.pin(JSON)))).isEqualTo(CREDENTIAL.document());
    }

    @Test
    void firstFileThatCanBeReadCounts() throws UnreadableDocument {
        byte[] pdf = certificate(made -> made.attach("a", bytes("Dear Zoë,"))
                .attach("b", BakedImages.png().bytes())
                .attach("c", bytes("<html><link rel=alternate type=application/json href=https://x.example/1>"))
                .attach("d", bytes("{\"a\":1,\"a\":1}"))
                .attach("e", Certificates.attaching(JSON))
                .attach("f", BakedImages.png3(CREDENTIAL.text()))
                .attach("g", bytes(Sample.of("ob3-vc2.json").text())));

        assertThat(complete(pdf)).isEqualTo(CREDENTIAL.document());
    }

    @Test
    void attachedAssertionIsFetchedAgainFromItsOwnAddress() throws UnreadableDocument {
        byte[] pdf =
                Certificates.attaching(bytes(Sample.of("ob2-assertion.json").text()));

        assertThat(CredentialReaders.inOrder().read(document(pdf), HostedSite.ASSERTION))
                .isInstanceOfSatisfying(Reading.Needs.class, needs -> assertThat(needs.address())
                        .isEqualTo(HostedSite.ASSERTION));
    }

    @Test
    void linksComeBeforePrintedAddressesAndSecureOnesFirst() throws UnreadableDocument {
        byte[] pdf = certificate(made -> made.print("Verify at https://x.example/verify/Ä-1. Or http://plain.example/2")
                .link("http://insecure.example/0")
                .link(ADDRESS)
                .link(ADDRESS + "#again")
                .link("mailto:a@x.example")
                .link("javascript:alert(1)")
                .link("file:///etc/passwd"));

        assertThat(leads(pdf))
                .containsExactly(
                        ADDRESS, "https://x.example/verify/Ä-1", "http://insecure.example/0", "http://plain.example/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(see https://x.example/1\\).) Tj | https://x.example/1",
                "[(https://x.exa) 20 (mple/1) -900 (today)] TJ | https://x.example/1",
                "(https://x.example/) Tj 12 0 Td (1) Tj | https://x.example/1",
                "(https://x.example/1) Tj 0 -12 Td (2) Tj | https://x.example/1",
                "(https://x.example/1) Tj T* (2) Tj | https://x.example/1",
                "(https://x.example/1) Tj (2) ' | https://x.example/1",
                "(Verify: x.example/verify/1) Tj | https://x.example/verify/1",
                "<68747470733a2f2f782e6578616d706c652f31> Tj | https://x.example/1"
            })
    void printedAddressesAreReadAsDrawn(String drawn, String address) throws UnreadableDocument {
        assertThat(leads(certificate(pdf -> pdf.draw("BT /F1 12 Tf 1 0 0 1 20 500 Tm " + drawn + " ET"))))
                .containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource({"(a@x.example/1)", "(1/2 and 3.14/x)", "(ftp://x.example/1)", "(x.example)"})
    void whatIsNoAddressIsNone(String drawn) {
        assertPage(certificate(pdf -> pdf.draw("BT /F1 12 Tf " + drawn + " Tj ET")), "PDF document");
    }

    @Test
    void aThousandLinksAreFiveLeads() throws UnreadableDocument {
        String[] links = IntStream.range(0, 1_000)
                .mapToObj(i -> "https://x.example/" + i)
                .toArray(String[]::new);

        assertThat(leads(Certificates.linking(links))).hasSize(5).startsWith("https://x.example/0");
    }

    @Test
    void onlyPlainLinksAreLooked() {
        PDActionLaunch launch = new PDActionLaunch();
        launch.getCOSObject().setString("F", "https://x.example/1");
        PDActionJavaScript script = new PDActionJavaScript("app.launchURL('x:y')");
        PDActionURI next = new PDActionURI();
        next.setURI("https://x.example/opened");
        assertPage(
                certificate(pdf -> pdf.act(launch).act(script).change(all -> {
                    all.getDocumentCatalog().setOpenAction(next);
                })),
                "PDF document");
    }

    @Test
    void certificateAloneIsAPage() {
        assertPage(certificate(pdf -> pdf.print("Certificate of completion: Zoë")), "PDF document");
    }

    @Test
    void signatureIsNamedAsNotExamined() {
        assertPage(
                certificate(pdf -> pdf.change(all -> {
                    PDAcroForm form = new PDAcroForm(all);
                    all.getDocumentCatalog().setAcroForm(form);
                    form.setSignaturesExist(true);
                })),
                "PDF document with a signature (PAdES), which is not examined");
        assertPage(
                certificate(pdf -> pdf.change(all -> {
                    PDAcroForm form = new PDAcroForm(all);
                    all.getDocumentCatalog().setAcroForm(form);
                    form.setFields(List.of(new PDSignatureField(form)));
                })),
                "PDF document with a signature (PAdES), which is not examined");
    }

    @Test
    void protectedDocumentsAreReadWhereNoPasswordIsNeeded() throws UnreadableDocument {
        assertThat(complete(certificate(pdf -> pdf.attach("a", JSON).protect(""))))
                .isEqualTo(CREDENTIAL.document());
        assertPage(certificate(pdf -> pdf.attach("a", JSON).protect("secret")), "PDF document that needs a password");
    }

    @Test
    void addressesOnInheritedAndLaterPagesAreFound() throws UnreadableDocument {
        byte[] pdf = certificate(made -> made.change(all -> {
            for (int i = 0; i < 40; i++) {
                all.addPage(new PDPage());
            }
            made.link(ADDRESS);
            var pages = all.getDocumentCatalog().getPages().getCOSObject();
            made.draw("BT /F1 9 Tf (https://x.example/2) Tj ET");
            var page = all.getPage(0).getCOSObject();
            pages.setItem("Resources", Objects.requireNonNull(page.getItem("Resources")));
            page.removeItem(org.apache.pdfbox.cos.COSName.RESOURCES);
        }));

        assertThat(leads(pdf)).containsExactly(ADDRESS, "https://x.example/2");
    }

    static byte[] certificate(Consumer<Certificates> fill) {
        try (Certificates certificate = new Certificates()) {
            fill.accept(certificate);
            return certificate.bytes();
        }
    }

    private static List<String> leads(byte[] pdf) throws UnreadableDocument {
        return ((Reading.Leads) CredentialReaders.inOrder().read(document(pdf), "")).addresses();
    }

    private static SecuredDocument complete(byte[] pdf) throws UnreadableDocument {
        return Sample.complete(document(pdf)).document();
    }

    private static void assertPage(byte[] pdf, String detail) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> CredentialReaders.inOrder().read(document(pdf), ""))
                .withMessage(detail)
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.PAGE));
    }

    private static SecuredDocument document(byte[] pdf) {
        return new SecuredDocument(pdf, "application/pdf");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
