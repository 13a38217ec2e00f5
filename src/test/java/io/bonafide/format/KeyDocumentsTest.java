package io.bonafide.format;

import static io.bonafide.format.HostedSite.ISSUER;
import static io.bonafide.format.SignedSite.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.VerificationKey;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDocumentsTest {
    private static final String OTHER = "https://badges.example/keys/2";
    private static final Sample KEY_DOCUMENT = Sample.json("{'@context':'https://w3id.org/openbadges/v2',"
            + "'type':'CryptographicKey','id':'" + KEY + "','owner':'" + ISSUER + "','publicKeyPem':'"
            + PemTest.P256.replace("\n", "\\n") + "'}");

    private final IssuerDocuments documents = new IssuerDocuments();
    private final SignedSite site = new SignedSite().profile("/publicKey", "['" + KEY + "','" + OTHER + "']");

    @Test
    void creatorAloneIsFetchedWhereOneIsNamed() throws UnreadableDocument {
        Reading.Complete read = site.read();

        assertThat(documents.keyDocuments(read.credential(), Objects.requireNonNull(read.issuer())))
                .containsExactly(KEY);
        assertThat(documents.keyAddress(read.credential(), Objects.requireNonNull(read.issuer())))
                .isEmpty();
    }

    @Test
    void creatorThatTheProfileDoesNotListIsNeverFetched() throws UnreadableDocument {
        for (String stranger : new String[] {"https://badges.example/keys/3", "https://evil.example/key"}) {
            Reading.Complete read = site.assertion("/verification/creator", "'" + stranger + "'")
                    .read();

            assertThat(documents.keyDocuments(read.credential(), Objects.requireNonNull(read.issuer())))
                    .isEmpty();
            assertThat(documents.keyAddress(read.credential(), Objects.requireNonNull(read.issuer())))
                    .isEmpty();
        }
    }

    @Test
    void allListedKeysAreFetchedWhereNoneIsNamed() throws UnreadableDocument {
        Reading.Complete read =
                site.assertion("/verification", "{'type':'SignedBadge'}").read();

        assertThat(documents.keyDocuments(read.credential(), Objects.requireNonNull(read.issuer())))
                .containsExactly(KEY, OTHER);
    }

    @Test
    void hostedBadgesNeedNoKeys() throws UnreadableDocument {
        Reading.Complete hosted = site.pages().read(site.pages().at(HostedSite.ASSERTION), HostedSite.ASSERTION);

        assertThat(documents.keyDocuments(hosted.credential(), Objects.requireNonNull(hosted.issuer())))
                .isEmpty();
        assertThat(hosted.credential().status()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, false"})
    void linkedKeysHaveALimit(int keys, boolean accepted) throws UnreadableDocument {
        String links = IntStream.range(0, keys)
                .mapToObj(key -> "'https://badges.example/k" + key + "'")
                .collect(Collectors.joining(",", "[", "]"));
        site.profile("/publicKey", links);

        if (accepted) {
            assertThat(site.issuer().keyDocuments()).hasSize(keys);
        } else {
            assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(site::read);
        }
    }

    @Test
    void fetchedKeyIsAmongTheKeysAndNoLongerMissing() throws UnreadableDocument {
        IssuerProfile known = documents.withKeyDocument(site.issuer(), KEY, KEY_DOCUMENT.document());

        assertThat(known.keys())
                .extracting(VerificationKey::id, VerificationKey::controller)
                .containsExactly(tuple(KEY, ISSUER));
        assertThat(known.keyDocuments()).containsExactly(OTHER);
    }

    @Test
    void keyOfAnotherOwnerIsKeptAsHis() throws UnreadableDocument {
        String other = "https://badges.example/issuers/mallory";
        IssuerProfile known = documents.withKeyDocument(
                site.issuer(),
                KEY,
                KEY_DOCUMENT.with("/owner", "'" + other + "'").document());

        assertThat(known.keys()).extracting(VerificationKey::controller).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/id | 'https://badges.example/keys/9'",
                "/id | null",
                "/owner | null",
                "/owner | 17",
                "/publicKeyPem | null",
                "/publicKeyPem | 'x'",
                "/publicKeyPem | '-----BEGIN PRIVATE KEY-----'",
                "/publicKeyMultibase | 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'"
            })
    void brokenKeyDocumentIsNoKey(String pointer, String json) throws UnreadableDocument {
        IssuerProfile issuer = site.issuer();
        Sample broken = KEY_DOCUMENT.with(pointer, json);

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> documents.withKeyDocument(issuer, KEY, broken.document()));
    }
}
