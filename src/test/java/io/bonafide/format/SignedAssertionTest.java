package io.bonafide.format;

import static io.bonafide.format.HostedSite.BADGE;
import static io.bonafide.format.HostedSite.ISSUER;
import static io.bonafide.format.SignedSite.KEY;
import static io.bonafide.format.SignedSite.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.SecuringMechanism.EnvelopingProof;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.VerificationKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedAssertionTest {
    private final SignedSite site = new SignedSite();

    @Test
    void badgeClassAndProfileAreAskedForAndTheRestIsSigned() throws UnreadableDocument {
        Credential credential = site.credential();

        assertThat(site.pages().asked()).containsExactly(BADGE, ISSUER);
        assertThat(credential.format()).isEqualTo(CredentialFormat.OPEN_BADGES_2);
        assertThat(credential.id()).isEqualTo("urn:uuid:1");
        assertThat(credential.issuer().id()).isEqualTo(ISSUER);
        assertThat(credential.securedBy()).isEqualTo(new EnvelopingProof("RS256", KEY, null));
        assertThat(credential.recipient().identities()).hasSize(1);
        assertThat(credential.deviations()).isEmpty();
        assertThat(site.issuer().keyDocuments()).containsExactly(KEY);
    }

    @Test
    void revocationListOfTheProfileIsTheStatus() throws UnreadableDocument {
        StatusEntry entry = StatusEntry.named(
                StatusEntry.Kind.REVOCATION_LIST_OPEN_BADGES_2, "RevocationList", LIST, List.of("urn:uuid:1"));

        assertThat(site.credential().status()).containsExactly(entry);
        assertThat(site.profile("/revocationList", "{'id':'" + LIST + "','revokedAssertions':[]}")
                        .credential()
                        .status())
                .containsExactly(entry);
        assertThat(site.profile("/revocationList", "null").credential().status())
                .isEmpty();
    }

    @Test
    void uidIsAnotherNameOrTheOnlyOne() throws UnreadableDocument {
        site.assertion("/uid", "'one'");
        assertThat(site.credential().status().get(0).names()).containsExactly("urn:uuid:1", "one");

        Credential nameless = site.assertion("/id", "null").credential();
        assertThat(nameless.id()).isNull();
        assertThat(nameless.status().get(0).names()).containsExactly("one");
        assertThat(nameless.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.TOLERATED);

        assertThat(Sample.serious(site.assertion("/uid", "null").credential())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'SignedBadge'}", "{'type':'signed'}", "{'type':'signedBadge'}"})
    void creatorMayBeMissing(String verification) throws UnreadableDocument {
        Credential credential = site.assertion("/verification", verification).credential();

        assertThat(credential.securedBy()).isEqualTo(new EnvelopingProof("RS256", null, null));
    }

    @Test
    void legacyVerifyIsReadAndItsAddressIsNoKey() throws UnreadableDocument {
        Credential credential = site.assertion("/verification", "null")
                .assertion("/verify", "{'type':'signed','url':'https://evil.example/key.pem'}")
                .credential();

        assertThat(credential.securedBy()).isEqualTo(new EnvelopingProof("RS256", null, null));
    }

    @Test
    void keysInTheHeaderAreNotUsed() throws UnreadableDocument {
        Reading.Complete read = site.read("{'alg':'ES256','typ':'JWS','kid':'https://evil.example/key',"
                + "'jwk':{'kty':'EC'},'jku':'https://evil.example/keys'}");

        assertThat(read.credential().securedBy()).isEqualTo(new EnvelopingProof("ES256", KEY, null));
    }

    @ParameterizedTest
    @CsvSource({"none, MALFORMED", "HS256, MALFORMED", "RS512, UNSUPPORTED", "ES256K, UNSUPPORTED"})
    void algorithmsAreThoseOfEveryToken(String algorithm, UnreadableDocument.Kind kind) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> site.read("{'alg':'" + algorithm + "'}"))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/verification | {'type':'HostedBadge'}",
                "/verification | {'type':'Signature'}",
                "/verification | {}",
                "/verification | null",
                "/type | 'BadgeClass'",
                "/badge | null",
                "/@context | 'https://www.w3.org/ns/credentials/v2'"
            })
    void whatIsNoSignedAssertionIsRefused(String pointer, String json) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> site.assertion(pointer, json).read())
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED));
    }

    @Test
    void keyInTheProfileNeedsNoFetching() throws UnreadableDocument {
        site.profile(
                "/publicKey",
                "{'id':'" + ISSUER + "#k','type':'CryptographicKey','owner':'" + ISSUER + "','publicKeyPem':'"
                        + PemTest.ED25519.replace("\n", "\\n") + "'}");

        assertThat(site.issuer().keyDocuments()).isEmpty();
        assertThat(site.issuer().keys())
                .extracting(VerificationKey::id, VerificationKey::controller, VerificationKey::forAssertion)
                .containsExactly(tuple(ISSUER + "#k", ISSUER, true));
    }

    @ParameterizedTest
    @CsvSource({
        "https://badges.example/k, true",
        "https://cdn.badges.example/k, true",
        "https://BADGES.example:443/k, true",
        "https://badges.example:8443/k, false",
        "https://badges.example.evil.example/k, false",
        "https://other.example/k, false",
        "http://badges.example/k, false",
        "https://user@badges.example/k, false",
        "https://badges.example/issuers/3#k, false",
        "urn:uuid:1, false"
    })
    void keyCountsOnlyOnTheIssuersHosts(String address, boolean listed) throws UnreadableDocument {
        site.profile("/publicKey", "['" + address + "']");

        assertThat(site.issuer().keyDocuments()).isEqualTo(listed ? List.of(address) : List.of());
    }
}
