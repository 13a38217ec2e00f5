package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Credential;
import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngReaderTest {
    private static final Sample CREDENTIAL = Sample.of("ob3-vc2.json").with("/name", "'Zoë Ångström 王'");
    private static final String ASSERTION = Sample.of("ob2-assertion.json").text();

    @Test
    void jsonIsReadByteForByteWithNonAsciiNames() throws UnreadableDocument {
        Credential credential = Sample.complete(image(BakedImages.png3(CREDENTIAL.text())));

        assertThat(credential.document()).isEqualTo(CREDENTIAL.document());
        assertThat(credential.document().text()).contains("Zoë Ångström 王");
    }

    @Test
    void jwsIsRead() throws UnreadableDocument {
        String jws = CREDENTIAL.jws("{'alg':'ES256','kid':'did:web:x.example#k','typ':'vc+jwt'}");

        Credential credential = Sample.complete(image(BakedImages.png3(jws)));

        assertThat(credential.document().text()).isEqualTo(jws);
    }

    @Test
    void textsOfOthersAreNoMatter() throws UnreadableDocument {
        byte[] image = BakedImages.png()
                .text("date:create", "2024-01-01")
                .international("OpenBadges", "not ours")
                .international("Title", "openbadges")
                .chunk("tEXt", new byte[0])
                .chunk("prVt", new byte[] {1})
                .international("openbadgecredential", CREDENTIAL.text())
                .text("Software", "x")
                .bytes();

        assertThat(Sample.complete(image(image)).document()).isEqualTo(CREDENTIAL.document());
    }

    @Test
    void assertionInsideIsFetchedAgainFromItsOwnAddress() throws UnreadableDocument {
        assertThat(read(BakedImages.png2(ASSERTION), HostedSite.ASSERTION))
                .isInstanceOfSatisfying(Reading.Needs.class, needs -> {
                    assertThat(needs.address()).isEqualTo(HostedSite.ASSERTION);
                    assertThat(needs.what()).isEqualTo(Reading.Needs.What.CREDENTIAL);
                });
    }

    @Test
    void addressInsideIsFollowedAsTheAssertionItself() throws UnreadableDocument {
        for (byte[] image : List.of(
                BakedImages.png2(" " + HostedSite.ASSERTION + "\n"),
                BakedImages.png().text("openbadges", HostedSite.ASSERTION).bytes())) {
            Reading.Needs needs = (Reading.Needs) read(image, "");

            assertThat(needs.address()).isEqualTo(HostedSite.ASSERTION);
            assertThat(needs.what()).isEqualTo(Reading.Needs.What.CREDENTIAL);
            Reading next = needs.next().with(Sample.of("ob2-assertion.json").document(), HostedSite.ASSERTION);
            assertThat(((Reading.Needs) next).address()).isEqualTo(HostedSite.BADGE);
        }
    }

    @Test
    void whatLiesAtTheAddressMustBeAnAssertion() throws UnreadableDocument {
        Reading.Needs needs = (Reading.Needs) read(BakedImages.png2(HostedSite.ASSERTION), "");

        for (SecuredDocument other : List.of(
                CREDENTIAL.document(), Sample.document("<html>"), image(BakedImages.png2(HostedSite.ASSERTION)))) {
            assertThatExceptionOfType(UnreadableDocument.class)
                    .isThrownBy(() -> needs.next().with(other, HostedSite.ASSERTION));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openbadges", "openbadgecredential"})
    void moreThanOneCredentialIsRefused(String second) {
        for (String first : List.of("openbadges", "openbadgecredential")) {
            BakedImages image =
                    BakedImages.png().international(first, ASSERTION).international(second, ASSERTION);
            assertMalformed(image.bytes(), "More than one credential in the image");
        }
        BakedImages mixed =
                BakedImages.png().text("openbadges", HostedSite.ASSERTION).international(second, CREDENTIAL.text());
        assertMalformed(mixed.bytes(), "More than one credential in the image");
    }

    @Test
    void imageWithoutACredentialSaysSo() {
        assertMalformed(BakedImages.png().text("Title", "openbadges").bytes(), "No credential in the image");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255})
    void compressionIsRefused(int flag) {
        byte[] text = CREDENTIAL.text().getBytes(StandardCharsets.UTF_8);
        assertMalformed(
                BakedImages.png()
                        .international("openbadgecredential", flag, text)
                        .bytes(),
                "The credential in the image is compressed");
        assertMalformed(
                BakedImages.png().chunk("zTXt", bytes("openbadges\0\0x")).bytes(),
                "The credential in the image is compressed");
    }

    @Test
    void latin1IsRefused() {
        byte[] text = CREDENTIAL.text().getBytes(StandardCharsets.ISO_8859_1);
        assertMalformed(
                BakedImages.png().international("openbadgecredential", 0, text).bytes(), "Not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "'openbadgecredential', The credential in the image is cut off",
        "'openbadgecredential\0', The credential in the image is cut off",
        "'openbadgecredential\0\0', The credential in the image is cut off",
        "'openbadgecredential\0\0\0', The credential in the image is cut off",
        "'openbadgecredential\0\0\0en', The credential in the image is cut off",
        "'openbadgecredential\0\0\0en\0x', The credential in the image is cut off",
        "'openbadgecredential\0\0\0\0\0', What is baked into the image is neither JSON nor a JWS",
        "'openbadgecredential\0\0\0\0\0https://x.example/1', What is baked into the image is neither JSON nor a JWS",
        "'openbadges\0\0\0\0\0ftp://x.example/1', What is baked into the image is neither JSON nor a JWS",
        "'openbadgecredential\0\0\0\0\0{', 'Not well-formed JSON, or a name given twice, in line 1, column 2'"
    })
    void chunksThatAreNoneAreRefused(String content, String detail) {
        assertMalformed(BakedImages.png().chunk("iTXt", bytes(content)).bytes(), detail);
    }

    @Test
    void oldTextsThatAreNoAddressAreNamed() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(
                        () -> read(BakedImages.png().text("openbadges", "{}").bytes(), ""))
                .withMessage("Open Badges 1.x, baked into an image")
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.UNSUPPORTED));
        assertMalformed(
                BakedImages.png().text("openbadgecredential", CREDENTIAL.text()).bytes(),
                "The credential in the image is not in an iTXt chunk");
    }

    @Test
    void wrongCheckSumIsRefusedAnywhere() {
        BakedImages baked = BakedImages.png().international("openbadgecredential", CREDENTIAL.text());
        byte[] image = baked.bytes();
        image[baked.placeOfFirst() + 60] ^= 1;
        assertMalformed(image, "PNG image with a wrong check sum in the iTXt chunk at byte " + baked.placeOfFirst());
        byte[] header = baked.bytes();
        header[17] ^= 1;
        assertMalformed(header, "PNG image with a wrong check sum in the IHDR chunk at byte 8");
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] image = BakedImages.png2(HostedSite.ASSERTION);
        for (int length = BakedImages.signature().length; length < image.length; length++) {
            byte[] cut = Arrays.copyOf(image, length);
            assertThatExceptionOfType(UnreadableDocument.class)
                    .isThrownBy(() -> read(cut, ""))
                    .withMessageContaining("at byte");
        }
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        byte[] image = BakedImages.png3(CREDENTIAL.text());
        assertMalformed(
                Arrays.copyOf(image, image.length + 1), "PNG image with data after its end, at byte " + image.length);
    }

    @ParameterizedTest
    @CsvSource({"7fffffff, 0", "80000000, 0", "ffffffff, 0", "00000100, 0"})
    void lengthsBeyondTheImageAreRefused(String length, int ignored) {
        BakedImages baked = BakedImages.png().chunk("iTXt", new byte[8]);
        byte[] image = baked.bytes();
        java.nio.ByteBuffer.wrap(image).putInt(baked.placeOfFirst(), Integer.parseUnsignedInt(length, 16));
        assertMalformed(image, "PNG image cut off in the chunk at byte " + baked.placeOfFirst());
    }

    @Test
    void oddFramesAreRefused() {
        int place = BakedImages.png().placeOfFirst();
        assertMalformed(
                BakedImages.png().chunk("IHDR", new byte[13]).bytes(),
                "PNG image whose header is not its first chunk, or not its only one, at byte " + place);
        assertMalformed(
                BakedImages.png().chunk("i\0Xt", new byte[1]).bytes(),
                "PNG image with a chunk of no type, at byte " + place);
        assertMalformed(
                BakedImages.png().chunk("IEND", new byte[0]).bytes(),
                "PNG image with data after its end, at byte " + (place + 12));
        BakedImages many = BakedImages.png();
        for (int i = 0; i < 20_000; i++) {
            many.chunk("prVt", new byte[0]);
        }
        assertMalformed(many.bytes(), "PNG image with more than 20000 chunks");
    }

    @Test
    void checkSumsAreThoseOfTheStandard() {
        CRC32 sum = new CRC32();
        sum.update("IEND".getBytes(StandardCharsets.US_ASCII));
        assertThat(sum.getValue()).isEqualTo(0xae426082L);
    }

    private static Reading read(byte[] image, String origin) throws UnreadableDocument {
        return CredentialReaders.inOrder().read(image(image), origin);
    }

    private static SecuredDocument image(byte[] bytes) {
        return new SecuredDocument(bytes, "text/html");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertMalformed(byte[] image, String detail) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> read(image, ""))
                .withMessage(detail)
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED));
    }
}
