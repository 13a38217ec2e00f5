package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, (byte) 0xff, 0, 1};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJh.eyJi.c",
                "  eyJh.eyJi.c\n",
                "eyJh\n.ey\r\nJi.\tc",
                "ey\u00A0Jh.ey\u200BJi.c\uFEFF",
            })
    void whitespaceBelongsToNoJws(String text) {
        assertThat(PastedText.document(text).text()).isEqualTo("eyJh.eyJi.c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eyJh.eyJi.c\neyJh.eyJi.c", "eyJh.eyJi.c and more, see below", "see my CV", "eyJh.eyJi.c~d~"})
    void whatCouldBeReadInTwoWaysStaysAsItIs(String text) {
        assertThat(PastedText.document(text).text()).isEqualTo(text);
    }

    @Test
    void jsonStaysAsItIs() {
        SecuredDocument document = PastedText.document(" {\"name\": \"Zoë\"}\n");
        assertThat(document.text()).isEqualTo("{\"name\": \"Zoë\"}");
        assertThat(document.mediaType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data:application/json,%7B%22a%22:%22Zo%C3%AB%22%7D | application/json | {\"a\":\"Zoë\"}",
                "data:,{} | text/plain | {}",
                "DATA:application/JSON;charset=utf-8;BASE64,eyJhIjoxLCJiIjoyfQ | application/json | {\"a\":1,\"b\":2}",
                "data:application/json;base64,eyJhIjoxLCJiIjoyfQ%3D%3D | application/json | {\"a\":1,\"b\":2}",
                "data:application/json;base64,eyJhIjox LCJiIjoyfQ== | application/json | {\"a\":1,\"b\":2}",
                "data:application/json;base64,not base64! | application/json | not base64!",
                "data:text/plain,100%25%zz%4 | text/plain | 100%%zz%4"
            })
    void dataAddressesAreUnpacked(String text, String mediaType, String content) {
        SecuredDocument document = PastedText.document(text);
        assertThat(document.text()).isEqualTo(content);
        assertThat(document.mediaType()).isEqualTo(mediaType);
    }

    @Test
    void bytesSurvive() {
        String base64 = Base64.getEncoder().encodeToString(PNG);
        assertThat(PastedText.document("data:image/png;base64," + base64).bytes())
                .isEqualTo(PNG);
        assertThat(PastedText.document(base64).bytes()).isEqualTo(PNG);
        assertThat(PastedText.document(base64.replaceAll("(.{5})", "$1\n")).bytes())
                .isEqualTo(PNG);
        assertThat(PastedText.document(base64.replace('/', '_').replace('+', '-'))
                        .bytes())
                .isEqualTo(PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": \"0123456789\"}", "%PDF-1.7 and so on", "<svg></svg><svg/>", "eyJhbGciOi.eyJhbGciOi.x"})
    void documentsInBase64AreUnpacked(String content) {
        String base64 = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        assertThat(PastedText.document(base64).text()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CertificateNumber1234567890", "AAAAAAAAAAAAAAAAAAAAAAAA", "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"})
    void whatIsNoDocumentInBase64StaysAsItIs(String text) {
        assertThat(PastedText.document(text).text()).isEqualTo(text);
    }
}
