package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.SecuredDocument;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialReadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE html><html> | PAGE | HTML page",
                "  <HTML lang=en> | PAGE | HTML page",
                "<?xml version='1.0'?><html xmlns='x'> | PAGE | HTML page",
                "<!DOCTYPE drawing [<!ELEMENT svg ANY>]><svg/> | UNSUPPORTED | SVG image",
                "<?xml version='1.0'?><europassCredential xmlns='http://data.europa.eu/snb'> | UNSUPPORTED | European Digital Credential (XML)",
                "<?xml version='1.0'?><note/> | UNSUPPORTED | XML document",
                "%PDF-1.7 | MALFORMED | PDF document that is broken",
                "{\"payload\":\"e30\",\"signatures\":[]} | UNSUPPORTED | European Digital Credential (JAdES)",
                "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\",\"https://w3id.org/blockcerts/v3\"]} | UNSUPPORTED | Blockcerts",
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":\"VerifiablePresentation\"} | UNSUPPORTED | Verifiable presentation",
                "{\"@context\":[\"https://w3id.org/openbadges/v2\",\"https://w3id.org/blockcerts/v2\"],\"type\":\"Assertion\"} | UNSUPPORTED | Blockcerts",
                "{\"@context\":\"https://w3id.org/openbadges/v2\",\"signature\":{\"type\":[\"MerkleProof2017\",\"Extension\"]}} | UNSUPPORTED | Blockcerts",
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"proof\":{\"type\":\"MerkleProof2019\"}} | UNSUPPORTED | Blockcerts",
                "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\",\"http://data.europa.eu/snb/model/context/edc-ap\"]} | UNSUPPORTED | European Digital Credential (without its seal)",
                "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\"],\"type\":[\"VerifiableCredential\",\"EuropeanDigitalCredential\"]} | UNSUPPORTED | European Digital Credential (without its seal)",
                "{\"payload\":\"e30\",\"signature\":\"x\"} | UNSUPPORTED | European Digital Credential (JAdES)",
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":\"EnvelopedVerifiablePresentation\"} | UNSUPPORTED | Verifiable presentation",
                "{\"vct\":\"https://x.example\"} | UNSUPPORTED | SD-JWT VC",
                "eyJhbGciOiJFUzI1NiJ9.e30.c2ln~WyJhIl0~ | UNSUPPORTED | SD-JWT VC",
                "eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCJ9.e30.c2ln | UNSUPPORTED | SD-JWT VC",
                "eyJhbGciOiJFUzI1NiJ9.eyJAY29udGV4dCI6Imh0dHA6Ly9kYXRhLmV1cm9wYS5ldS9zbmIvbW9kZWwvY29udGV4dC9lZGMtYXAifQ.c2ln | UNSUPPORTED | European Digital Credential (JAdES)",
                "eyJhbGciOiJFUzI1NiJ9.eyJ2cCI6e319.c2ln | UNSUPPORTED | Verifiable presentation",
                "{\"@context\":\"https://w3id.org/openbadges/v1\",\"type\":\"Assertion\"} | UNSUPPORTED | Open Badges 1.x",
                "{\"recipient\":\"sha256$00\",\"badge\":{\"version\":\"0.5.0\"}} | UNSUPPORTED | Open Badges 1.x",
                "{\"name\":\"x\"} | UNSUPPORTED | No known credential format",
                "{\"@context\":\"https://schema.org\"} | UNSUPPORTED | No known credential format",
                "[] | MALFORMED | JSON, but not an object",
                "I passed | MALFORMED | Not well-formed JSON, or a name given twice, in line 1, column 1"
            })
    void whatIsNotReadIsNamed(String text, UnreadableDocument.Kind kind, String detail) {
        assertUnreadable(Sample.document(text), kind, detail);
    }

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe0, JPEG image",
        "474946383961, GIF image",
        "504b030414, ZIP archive or office document",
        "a26a6e616d65537061636573a0, Mobile document (mdoc)",
        "a367646f6354797065756f72672e69736f, Mobile document (mdoc)"
    })
    void binaryFormatsAreNamed(String hex, String detail) {
        SecuredDocument document = new SecuredDocument(HexFormat.of().parseHex(hex), "application/json");

        assertUnreadable(document, UnreadableDocument.Kind.UNSUPPORTED, detail);
    }

    @Test
    void emptyDocumentIsMalformed() {
        assertUnreadable(Sample.document(""), UnreadableDocument.Kind.MALFORMED, "Empty");
    }

    @Test
    void firstReaderThatKnowsTheDocumentReadsIt() {
        CredentialReaders readers = CredentialReaders.of(List.of(new ForeignFormatReader(), new CompactJwsReader()));

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> readers.read(Sample.of("ob3-vc2.json").document(), ""))
                .withMessage("No known credential format");
    }

    private static void assertUnreadable(SecuredDocument document, UnreadableDocument.Kind kind, String detail) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> CredentialReaders.inOrder().read(document, ""))
                .withMessage(detail)
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(kind));
    }
}
