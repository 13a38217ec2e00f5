package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.StatusList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusListsTest {
    private static final int SHORTEST = 131_072 / 8;
    private static final Sample LIST =
            Sample.of("status-list.json").with("/credentialSubject/encodedList", encoded(bits(SHORTEST)));

    @Test
    void listIsReadFromAnEmbeddedProofCredential() throws UnreadableDocument {
        Credential credential = LIST.read();
        StatusList list = new StatusLists().read(credential);

        assertThat(credential.format()).isEqualTo(CredentialFormat.VERIFIABLE_CREDENTIAL);
        assertThat(credential.achievement().name()).isEqualTo("BitstringStatusListCredential");
        assertThat(credential.deviations()).isEmpty();
        assertThat(list.id()).isEqualTo("https://status.northfield.example/1");
        assertThat(list.purposes()).containsExactly("revocation");
        assertThat(list.length()).isEqualTo(131_072);
        assertThat(list.value(7, 1)).isEqualTo(1);
        assertThat(list.value(8, 1)).isZero();
    }

    @Test
    void listIsReadFromATokenOfEitherModel() throws UnreadableDocument {
        String jws = LIST.without("/proof").jws("{'alg':'ES256'}");
        String older =
                Sample.json("{}").with("/vc", LIST.without("/proof").text()).jws("{'alg':'ES256'}");

        for (String text : new String[] {jws, older}) {
            assertThat(new StatusLists()
                            .read(Sample.complete(Sample.document(text)))
                            .value(7, 1))
                    .isEqualTo(1);
        }
    }

    @Test
    void severalPurposesAreRead() throws UnreadableDocument {
        Credential credential = LIST.with("/credentialSubject/statusPurpose", "['revocation','suspension']")
                .read();

        assertThat(new StatusLists().read(credential).purposes()).containsExactlyInAnyOrder("revocation", "suspension");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/type | ['VerifiableCredential','StatusList2021Credential'] | UNSUPPORTED",
                "/type | ['VerifiableCredential','NewListCredential'] | UNSUPPORTED",
                "/credentialSubject/type | 'StatusList2021' | UNSUPPORTED",
                "/credentialSubject/type | null | UNSUPPORTED",
                "/credentialSubject/statusPurpose | null | MALFORMED",
                "/credentialSubject/encodedList | null | MALFORMED",
                "/credentialSubject/encodedList | 17 | MALFORMED",
                "/credentialSubject/encodedList | '' | MALFORMED",
                "/credentialSubject/encodedList | 'zH4sI' | MALFORMED",
                "/credentialSubject/encodedList | 'u*' | MALFORMED",
                "/credentialSubject/encodedList | 'uAAAA' | MALFORMED"
            })
    void whatIsNoBitstringListIsRefused(String pointer, String json, UnreadableDocument.Kind kind)
            throws UnreadableDocument {
        assertUnreadable(LIST.with(pointer, json), kind);
    }

    @Test
    void listWithoutTheMultibasePrefixIsRefused() throws UnreadableDocument {
        String bare = encoded(bits(SHORTEST)).replace("'u", "'");

        assertUnreadable(LIST.with("/credentialSubject/encodedList", bare), UnreadableDocument.Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "url, padded", "mime", "multibase"})
    void listOf2021IsReadHoweverItIsEncoded(String form) throws UnreadableDocument {
        byte[] bits = gzip(bits(SHORTEST));
        String encoded =
                switch (form) {
                    case "url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
                    case "url, padded" -> Base64.getUrlEncoder().encodeToString(bits);
                    case "mime" -> Base64.getEncoder().encodeToString(bits);
                    default -> "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
                };

        StatusList list = new StatusLists()
                .read(of2021().with("/credentialSubject/encodedList", "'" + encoded + "'")
                        .read());

        assertThat(list.value(7, 1)).isEqualTo(1);
        assertThat(list.value(8, 1)).isZero();
        assertThat(list.length()).isEqualTo(StatusList.MIN_ENTRIES);
    }

    @Test
    void listOf2021IsBoundedToo() throws UnreadableDocument {
        assertUnreadable(
                of2021().with("/credentialSubject/encodedList", encoded(bits(SHORTEST - 1))),
                UnreadableDocument.Kind.MALFORMED);
        assertUnreadable(
                of2021().with("/credentialSubject/encodedList", encoded(bits(StatusLists.MAX_BYTES + 1))),
                UnreadableDocument.Kind.MALFORMED);
    }

    private static Sample of2021() {
        return LIST.with("/type", "['VerifiableCredential','StatusList2021Credential']")
                .with("/credentialSubject/type", "'StatusList2021'");
    }

    @Test
    void truncatedListIsRefused() throws UnreadableDocument {
        byte[] whole = gzip(bits(SHORTEST));
        String cut = quoted(Arrays.copyOf(whole, whole.length - 9));

        assertUnreadable(LIST.with("/credentialSubject/encodedList", cut), UnreadableDocument.Kind.MALFORMED);
    }

    @Test
    void lengthIsBoundedOnBothSides() throws UnreadableDocument {
        assertUnreadable(
                LIST.with("/credentialSubject/encodedList", encoded(bits(SHORTEST - 1))),
                UnreadableDocument.Kind.MALFORMED);
        assertThat(new StatusLists()
                        .read(LIST.with("/credentialSubject/encodedList", encoded(bits(StatusLists.MAX_BYTES)))
                                .read())
                        .length())
                .isEqualTo(8L * StatusLists.MAX_BYTES);
        assertUnreadable(
                LIST.with("/credentialSubject/encodedList", encoded(bits(StatusLists.MAX_BYTES + 1))),
                UnreadableDocument.Kind.MALFORMED);
    }

    /** Entry 7 set, all others clear. */
    private static byte[] bits(int length) {
        byte[] bits = new byte[length];
        bits[0] = 1;
        return bits;
    }

    private static String encoded(byte[] bits) {
        return quoted(gzip(bits));
    }

    private static String quoted(byte[] compressed) {
        return "'u" + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed) + "'";
    }

    private static byte[] gzip(byte[] bits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void assertUnreadable(Sample list, UnreadableDocument.Kind kind) throws UnreadableDocument {
        Credential credential = list.read();
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> new StatusLists().read(credential))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(kind));
    }
}
