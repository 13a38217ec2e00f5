package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.SupportedTable;
import io.bonafide.credential.SecuredDocument;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README names what is read, what is only recognised, and whose keys are found, and nothing else. */
class SupportedFormatsTest {
    private static final Map<Class<? extends CredentialReader>, String> READ = Map.of(
            CompactJwsReader.class, "JWT",
            PngReader.class, "PNG",
            SvgReader.class, "SVG",
            PdfReader.class, "PDF",
            HtmlReader.class, "HTML",
            EnvelopedCredentialReader.class, "enveloped credential",
            EmbeddedProofReader.class, "JSON with proofs",
            HostedAssertionReader.class, "JSON on its issuer's site");

    /** These only tell what they do not read. */
    private static final Set<Class<? extends CredentialReader>> NAMING =
            Set.of(ForeignFormatReader.class, ForeignJsonReader.class, MobileDocumentReader.class);

    private static final Map<String, SecuredDocument> FOREIGN = Map.of(
            "Open Badges 1.x", Sample.document("{\"@context\":\"https://w3id.org/openbadges/v1\"}"),
            "European Digital Credential", Sample.document("{\"payload\":\"e30\",\"signatures\":[]}"),
            "SD-JWT VC", Sample.document("{\"vct\":\"https://x.example\"}"),
            "Blockcerts", Sample.document("{\"@context\":[\"https://w3id.org/blockcerts/v3\"]}"),
            "Verifiable presentation", Sample.document("{\"type\":\"VerifiablePresentation\"}"),
            "mdoc", new SecuredDocument(HexFormat.of().parseHex("a26a6e616d65537061636573a0"), "application/cbor"));

    @Test
    void readers() {
        List<String> readers = CredentialReaders.inOrder().all().stream()
                .filter(reader -> !NAMING.contains(reader.getClass()))
                .map(reader ->
                        READ.getOrDefault(reader.getClass(), reader.getClass().getSimpleName()))
                .toList();

        assertThat(SupportedTable.names("Found in")).containsExactlyInAnyOrderElementsOf(readers);
    }

    @Test
    void whatIsNamedAndNotRead() {
        assertThat(SupportedTable.names("Named, not verified")).isEqualTo(FOREIGN.keySet());
        FOREIGN.forEach((name, document) -> assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> CredentialReaders.inOrder().read(document, ""))
                .withMessageContaining(name)
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.UNSUPPORTED)));
    }

    @Test
    void algorithms() {
        assertThat(SupportedTable.names("JWT")).isEqualTo(JoseHeader.ALGORITHMS);
    }

    /** There is no list of methods in the program, so the known ones are tried. */
    @Test
    void didMethods() {
        Set<String> spoken = Stream.of(
                        "web",
                        "key",
                        "jwk",
                        "webvh",
                        "tdw",
                        "ebsi",
                        "peer",
                        "pkh",
                        "plc",
                        "ion",
                        "ethr",
                        "indy",
                        "sov",
                        "cheqd",
                        "polygonid",
                        "elem",
                        "iota",
                        "dht",
                        "keri",
                        "example",
                        "WEB",
                        "Key")
                .map(method -> "did:" + method)
                .filter(SupportedFormatsTest::isSpoken)
                .collect(Collectors.toSet());

        assertThat(SupportedTable.names("Issuers")).isEqualTo(spoken);
    }

    private static boolean isSpoken(String method) {
        try {
            new IssuerDocuments().addressOf(method + ":issuer.example");
            return true;
        } catch (UnreadableDocument refused) {
            return false;
        }
    }
}
