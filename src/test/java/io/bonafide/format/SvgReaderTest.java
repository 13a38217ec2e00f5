package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.SecuredDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgReaderTest {
    private static final Sample CREDENTIAL = Sample.of("ob3-vc2.json").with("/name", "'Zoë Ångström 王'");
    private static final String JWS = CREDENTIAL.jws("{'alg':'ES256','kid':'did:web:x.example#k'}");
    private static final String ASSERTION = Sample.of("ob2-assertion.json").text();
    private static final String ONE = "<openbadges:credential verify='" + JWS + "'/>";

    @Test
    void jsonIsReadByteForByte() throws UnreadableDocument {
        assertThat(complete(BakedImages.svg3(CREDENTIAL.text()))).isEqualTo(CREDENTIAL.document());
    }

    @Test
    void jwsIsRead() throws UnreadableDocument {
        assertThat(complete(BakedImages.svg3Jws(JWS)).text()).isEqualTo(JWS);
    }

    @Test
    void whereTheElementStandsAndHowItIsPrefixedIsNoMatter() throws UnreadableDocument {
        String prefixed = "\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?><!-- Generator --><?x y?>"
                + "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n"
                + "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g><credential"
                + " xmlns='https://purl.imsglobal.org/ob/v3p0'><![CDATA[" + CREDENTIAL.text()
                + "]]><!-- c --></credential></s:g></s:svg>";
        assertThat(complete(prefixed)).isEqualTo(CREDENTIAL.document());
    }

    @Test
    void assertionIsFetchedFromItsOwnAddressHoweverItIsGiven() throws UnreadableDocument {
        String forged = "{\"id\":\"https://evil.example/1\"}";
        for (String image : new String[] {
            BakedImages.svg2(HostedSite.ASSERTION, forged),
            BakedImages.svg("<ob2:assertion><![CDATA[" + ASSERTION + "]]></ob2:assertion>")
        }) {
            assertThat(read(image)).isInstanceOfSatisfying(Reading.Needs.class, needs -> {
                assertThat(needs.address()).isEqualTo(HostedSite.ASSERTION);
                assertThat(needs.what()).isEqualTo(Reading.Needs.What.CREDENTIAL);
            });
        }
    }

    @Test
    void commentsBeforeTheRootMayBeLong() throws UnreadableDocument {
        String long1 = "<!--" + "- x".repeat(2_000) + "-->";
        assertThat(complete(long1 + BakedImages.svg(ONE).substring(39)).text()).isEqualTo(JWS);
    }

    @Test
    void exactlyOneCredentialIsExpected() {
        assertMalformed(BakedImages.svg(""), "No credential in the image");
        assertMalformed(BakedImages.svg("<credential/>"), "No credential in the image");
        assertMalformed(BakedImages.svg("<ob2:credential/>"), "No credential in the image");
        assertMalformed(BakedImages.svg(ONE + ONE), "More than one credential in the image");
        assertMalformed(
                BakedImages.svg(ONE + "<ob2:assertion verify='" + HostedSite.ASSERTION + "'/>"),
                "More than one credential in the image");
        assertMalformed(
                BakedImages.svg("<openbadges:credential verify='" + JWS + "'>{}</openbadges:credential>"),
                "The image holds a JWS and a JSON document in one");
        assertMalformed(
                BakedImages.svg("<openbadges:credential>" + ONE + "</openbadges:credential>"),
                "The credential in the image holds more than text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I passed", "https://badges.example/1", "<![CDATA[[]]]>"})
    void whatIsNoCredentialIsRefused(String text) {
        assertMalformed(
                BakedImages.svg("<openbadges:credential>" + text + "</openbadges:credential>"),
                "What is baked into the image is neither JSON nor a JWS");
    }

    @Test
    void billionLaughsAreNotLaughed() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
        }
        assertMalformed(laughs + "]><svg>&l29;</svg>", "SVG image that declares entities or types of its own");
    }

    @Test
    void nothingOutsideTheImageIsLoaded() throws Exception {
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String at = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            assertMalformed(
                    "<!DOCTYPE svg [<!ENTITY x SYSTEM '" + at + "'>]><svg>&x;</svg>",
                    "SVG image that declares entities or types of its own");
            assertMalformed(
                    "<!DOCTYPE svg [<!ENTITY % x SYSTEM '" + at + "'> %x;]><svg/>",
                    "SVG image that declares entities or types of its own");
            assertMalformed("<!DOCTYPE svg SYSTEM '" + at + "'><svg>&x;</svg>", null);
            String other = BakedImages.svg(ONE
                            + "<image href='" + at + "'/><script href='" + at + "'/>"
                            + "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + at + "'/>")
                    .substring(39);
            assertThat(complete("<?xml-stylesheet href='" + at + "'?><!DOCTYPE svg SYSTEM '" + at + "'>" + other)
                            .text())
                    .isEqualTo(JWS);
            assertNobodyCame(canary);
        }
    }

    private static void assertNobodyCame(ServerSocket canary) throws IOException {
        canary.setSoTimeout(50);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(canary::accept);
    }

    @Test
    void entitiesOfTheLanguageItselfAreText() throws UnreadableDocument {
        String escaped =
                CREDENTIAL.text().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        assertThat(complete(BakedImages.svg("<openbadges:credential>" + escaped + "</openbadges:credential>")))
                .isEqualTo(CREDENTIAL.document());
    }

    @Test
    void sizesAreBounded() {
        assertTooMuch("<svg>" + "<g>".repeat(100_000));
        assertTooMuch("<svg>" + "<g/>".repeat(200_001) + "</svg>");
        StringBuilder attributes = new StringBuilder("<svg ");
        for (int i = 0; i < 151; i++) {
            attributes.append("a" + i + "='' ");
        }
        assertTooMuch(attributes + "/>");
    }

    /** By our bounds, or by those of the platform's parser, which differ between versions. */
    private static void assertTooMuch(String image) {
        SecuredDocument document = new SecuredDocument(image.getBytes(StandardCharsets.UTF_8), "image/svg+xml");
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> CredentialReaders.inOrder().read(document, ""))
                .withMessageMatching("SVG image (with too many elements or attributes, or too deep|that is not"
                        + " well-formed XML, or too intricate, in line 1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg",
                "<svg>",
                "<svg></g></svg>",
                "<svg/><svg/>",
                "<svg a='1' a='2'/>",
                "<svg><x:y/></svg>",
                "<svg>&x;</svg>",
                "<svg/>trailing",
                "<svg>\u0001</svg>"
            })
    void whatIsNoXmlIsMalformed(String image) {
        assertMalformed(image, null);
    }

    @Test
    void onlyUtf8IsRead() {
        String image = BakedImages.svg3(CREDENTIAL.text().replace("王", ""));
        assertMalformed(image, StandardCharsets.ISO_8859_1, "Not UTF-8");
    }

    private static SecuredDocument complete(String image) throws UnreadableDocument {
        return ((Reading.Complete) read(image)).credential().document();
    }

    private static Reading read(String image) throws UnreadableDocument {
        return CredentialReaders.inOrder().read(Sample.document(image), "https://x.example/badge.svg");
    }

    private static void assertMalformed(String image, @org.jspecify.annotations.Nullable String detail) {
        assertMalformed(image, StandardCharsets.UTF_8, detail);
    }

    private static void assertMalformed(
            String image, Charset charset, @org.jspecify.annotations.Nullable String detail) {
        SecuredDocument document = new SecuredDocument(image.getBytes(charset), "image/svg+xml");
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> CredentialReaders.inOrder().read(document, ""))
                .satisfies(thrown -> {
                    assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED);
                    assertThat(thrown).hasMessage(detail == null ? thrown.getMessage() : detail);
                });
    }
}
