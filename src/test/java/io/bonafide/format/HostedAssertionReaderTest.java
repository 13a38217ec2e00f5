package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Alignment;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.Identity;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuringMechanism;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedAssertionReaderTest {
    private static final String ASSERTION = "https://badges.example/assertions/1";
    private static final String BADGE = "https://badges.example/badges/2";
    private static final String ISSUER = "https://badges.example/issuers/3";

    private final Map<String, Sample> hosted = new HashMap<>(Map.of(
            ASSERTION, Sample.of("ob2-assertion.json"),
            BADGE, Sample.of("ob2-badge.json"),
            ISSUER, Sample.of("ob2-issuer.json")));
    private final List<String> asked = new ArrayList<>();

    @Test
    void linkedDocumentsAreAskedForOneAfterTheOther() throws UnreadableDocument {
        Reading.Complete complete = read(at(ASSERTION), ASSERTION);

        assertThat(asked).containsExactly(BADGE, ISSUER);
        Credential credential = complete.credential();
        assertThat(credential.id()).isEqualTo(ASSERTION);
        assertThat(credential.format()).isEqualTo(CredentialFormat.OPEN_BADGES_2);
        assertThat(credential.securedBy()).isEqualTo(new SecuringMechanism.Hosted(ASSERTION));
        assertThat(credential.issuer())
                .isEqualTo(new Issuer(ISSUER, "Guild of Welders", "https://welders.example", "office@welders.example"));
        assertThat(credential.recipient().identities())
                .containsExactly(new Identity("email", "sha256$0102", true, "pepper"));
        assertThat(credential.achievement().id()).isEqualTo(BADGE);
        assertThat(credential.achievement().name()).isEqualTo("Welding, basic");
        assertThat(credential.achievement().alignments())
                .containsExactly(new Alignment("MIG welding", "Skills", "MIG"));
        assertThat(credential.issued()).isEqualTo(Instant.parse("2022-06-01T10:00:00Z"));
        assertThat(credential.validity().from()).isEqualTo(Instant.parse("2022-06-01T10:00:00Z"));
        assertThat(credential.validity().until()).isEqualTo(Instant.parse("2032-06-01T12:00:00Z"));
        assertThat(credential.revokedInline()).isFalse();
        assertThat(credential.deviations()).isEmpty();
        assertThat(complete.issuer())
                .isEqualTo(new IssuerProfile(
                        ISSUER,
                        "Guild of Welders",
                        "https://welders.example",
                        "office@welders.example",
                        List.of(),
                        List.of("badges.example", "cdn.badges.example"),
                        List.of("https://badges.example/"),
                        false));
    }

    @Test
    void givenCopyIsTrustedForItsIdAlone() throws UnreadableDocument {
        Sample altered = at(ASSERTION)
                .with("/expires", "'2099-01-01T00:00:00Z'")
                .with("/recipient/identity", "'sha256$ffff'")
                .with("/badge", "'https://evil.example/badge'");

        Credential credential = read(altered, "").credential();

        assertThat(asked).containsExactly(ASSERTION, BADGE, ISSUER);
        assertThat(credential.validity().until()).isEqualTo(Instant.parse("2032-06-01T12:00:00Z"));
        assertThat(credential.document()).isEqualTo(at(ASSERTION).document());
    }

    @Test
    void copyOnAnotherSiteIsFetchedAtItsOwnAddress() throws UnreadableDocument {
        Reading.Complete complete = read(at(ASSERTION), "https://backpack.example/copy/1");

        assertThat(asked).startsWith(ASSERTION);
        assertThat(complete.credential().securedBy()).isEqualTo(new SecuringMechanism.Hosted(ASSERTION));
    }

    @Test
    void fetchedAssertionMustNameItself() {
        Sample given = at(ASSERTION);
        hosted.put(ASSERTION, given.with("/id", "'https://badges.example/assertions/9'"));

        assertUnreadable(given, "", UnreadableDocument.Kind.MALFORMED);
        assertThat(asked).containsExactly(ASSERTION);
    }

    @Test
    void badgeClassAndProfileMustNameThemselves() {
        hosted.put(BADGE, at(BADGE).with("/id", "'https://badges.example/badges/9'"));
        assertUnreadable(at(ASSERTION), ASSERTION, UnreadableDocument.Kind.MALFORMED);

        hosted.put(BADGE, Sample.of("ob2-badge.json"));
        hosted.put(ISSUER, at(ISSUER).with("/id", "'https://other.example/issuer'"));
        assertUnreadable(at(ASSERTION), ASSERTION, UnreadableDocument.Kind.MALFORMED);
    }

    @Test
    void badgeClassAndProfileMustBeWhatTheyStandFor() {
        hosted.put(BADGE, at(BADGE).with("/type", "'Issuer'"));
        assertUnreadable(at(ASSERTION), ASSERTION, UnreadableDocument.Kind.MALFORMED);

        hosted.put(BADGE, Sample.of("ob2-badge.json"));
        hosted.put(ISSUER, at(ISSUER).with("/type", "'BadgeClass'"));
        assertUnreadable(at(ASSERTION), ASSERTION, UnreadableDocument.Kind.MALFORMED);
    }

    @Test
    void departuresOfLinkedDocumentsSayWhere() throws UnreadableDocument {
        hosted.put(BADGE, at(BADGE).without("/name"));

        assertThat(read(at(ASSERTION), ASSERTION).credential().deviations())
                .containsExactly(new Deviation(Deviation.Kind.MALFORMED, "/badge/name", "Required and missing"));
    }

    @Test
    void embeddedBadgeClassAndIssuerNeedNoFetching() throws UnreadableDocument {
        Sample badge = at(BADGE).with("/issuer", at(ISSUER).text());
        Reading.Complete complete = read(at(ASSERTION).with("/badge", badge.text()), ASSERTION);

        assertThat(asked).isEmpty();
        assertThat(complete.credential().issuer().id()).isEqualTo(ISSUER);
        assertThat(complete.credential().achievement().name()).isEqualTo("Welding, basic");
    }

    @Test
    void issuerEmbeddedBySomebodyElseIsFetchedFromItsOwnSite() throws UnreadableDocument {
        String evil = "https://evil.example/assertions/1";
        Sample forged = at(ISSUER)
                .with("/verification/allowedOrigins", "['evil.example']")
                .without("/verification/startsWith");
        Sample badge = at(BADGE).with("/issuer", forged.text());

        Reading.Complete complete =
                read(at(ASSERTION).with("/id", "'" + evil + "'").with("/badge", badge.text()), evil);

        assertThat(asked).containsExactly(ISSUER);
        assertThat(Objects.requireNonNull(complete.issuer()).allowedOrigins())
                .containsExactly("badges.example", "cdn.badges.example");
    }

    @Test
    void revocationInTheDocumentIsRead() throws UnreadableDocument {
        hosted.put(ASSERTION, at(ASSERTION).with("/revoked", "true"));

        assertThat(read(at(ASSERTION), ASSERTION).credential().revokedInline()).isTrue();
    }

    @Test
    void withdrawnAssertionMayAnswerWithLittleMoreThanThat() throws UnreadableDocument {
        Sample given = at(ASSERTION);
        hosted.put(ASSERTION, Sample.json("{'id':'" + ASSERTION + "','revoked':true}"));

        Credential credential = read(given, "").credential();

        assertThat(credential.revokedInline()).isTrue();
        assertThat(credential.achievement().name()).isEqualTo("Welding, basic");
    }

    @Test
    void pageAtTheAssertionsAddressIsAPage() {
        Reading.Needs needs = (Reading.Needs) first(at(ASSERTION), "");

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> needs.next().with(Sample.document("<!DOCTYPE html><html></html>"), ASSERTION))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.PAGE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/verification | {'type':'SignedBadge'} | UNSUPPORTED",
                "/verification | {'type':'signed'} | UNSUPPORTED",
                "/verification | {'type':'Blockchain'} | UNSUPPORTED",
                "/verification | null | MALFORMED",
                "/@context | 'https://w3id.org/openbadges/v1' | UNSUPPORTED",
                "/type | 'BadgeClass' | MALFORMED",
                "/type | 'Issuer' | MALFORMED",
                "/type | 'Something' | MALFORMED",
                "/id | null | MALFORMED",
                "/id | 'urn:uuid:1' | MALFORMED",
                "/id | 'https://user:word@badges.example/1' | MALFORMED",
                "/badge | null | MALFORMED",
                "/badge | 'urn:uuid:2' | MALFORMED",
                "/badge | 17 | MALFORMED"
            })
    void whatIsNoHostedAssertionIsRefused(String pointer, String json, UnreadableDocument.Kind kind) {
        assertUnreadable(at(ASSERTION).with(pointer, json), ASSERTION, kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/issuedOn | null | MALFORMED",
                "/issuedOn | '2022-06-01T12:00:00' | MALFORMED",
                "/issuedOn | 1654084800 | MALFORMED",
                "/issuedOn | '2022-06-01' | TOLERATED",
                "/expires | '2021-01-01T00:00:00Z' | MALFORMED",
                "/recipient | null | MALFORMED",
                "/recipient | {'type':'email'} | MALFORMED",
                "/revoked | 'yes' | MALFORMED",
                "/@context | ['https://w3id.org/openbadges/v2','https://x.example/extension'] | TOLERATED"
            })
    void departuresAreNotedByKind(String pointer, String json, Deviation.Kind kind) throws UnreadableDocument {
        Credential credential =
                read(at(ASSERTION).with(pointer, json), ASSERTION).credential();

        assertThat(credential.deviations()).extracting(Deviation::kind).contains(kind);
    }

    @Test
    void legacyVerificationIsRead() throws UnreadableDocument {
        Sample legacy = at(ASSERTION).without("/verification").with("/verify", "{'type':'hosted'}");

        assertThat(read(legacy, ASSERTION).credential().deviations()).isEmpty();
    }

    @Test
    void versionOneIsNamed() {
        Sample old = Sample.json("{'uid':'1','recipient':{'type':'email','identity':'x'},"
                + "'badge':'https://badges.example/b','verify':{'type':'hosted','url':'https://badges.example/1'}}");

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> read(old, ASSERTION))
                .withMessage("Open Badges 1.x");
    }

    private Sample at(String address) {
        return Objects.requireNonNull(hosted.get(address), address);
    }

    private Reading.Complete read(Sample given, String origin) throws UnreadableDocument {
        Reading reading = CredentialReaders.inOrder().read(given.document(), origin);
        while (reading instanceof Reading.Needs needs) {
            asked.add(needs.address());
            assertThat(asked).hasSizeLessThan(4);
            reading = needs.next().with(at(needs.address()).document(), needs.address());
        }
        return (Reading.Complete) reading;
    }

    private static Reading first(Sample given, String origin) {
        try {
            return CredentialReaders.inOrder().read(given.document(), origin);
        } catch (UnreadableDocument e) {
            throw new AssertionError(e);
        }
    }

    private void assertUnreadable(Sample given, String origin, UnreadableDocument.Kind kind) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> read(given, origin))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(kind));
    }
}
