package io.bonafide.format;

import static io.bonafide.format.HostedSite.ASSERTION;
import static io.bonafide.format.HostedSite.BADGE;
import static io.bonafide.format.HostedSite.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Credential;
import io.bonafide.credential.Deviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedAssertionFaultsTest {
    private final HostedSite site = new HostedSite();

    @Test
    void fetchedAssertionMustNameItself() {
        Sample given = site.at(ASSERTION);
        site.put(ASSERTION, given.with("/id", "'https://badges.example/assertions/9'"));

        assertUnreadable(given, "", UnreadableDocument.Kind.MALFORMED);
        assertThat(site.asked()).containsExactly(ASSERTION);
    }

    @Test
    void badgeClassAndProfileMustNameThemselves() {
        site.put(BADGE, site.at(BADGE).with("/id", "'https://badges.example/badges/9'"));
        assertUnreadable(site.at(ASSERTION), ASSERTION, UnreadableDocument.Kind.MALFORMED);

        site.put(BADGE, Sample.of("ob2-badge.json"));
        site.put(ISSUER, site.at(ISSUER).with("/id", "'https://other.example/issuer'"));
        assertUnreadable(site.at(ASSERTION), ASSERTION, UnreadableDocument.Kind.MALFORMED);
    }

    @Test
    void badgeClassAndProfileMustBeWhatTheyStandFor() {
        site.put(BADGE, site.at(BADGE).with("/type", "'Issuer'"));
        assertUnreadable(site.at(ASSERTION), ASSERTION, UnreadableDocument.Kind.MALFORMED);

        site.put(BADGE, Sample.of("ob2-badge.json"));
        site.put(ISSUER, site.at(ISSUER).with("/type", "'BadgeClass'"));
        assertUnreadable(site.at(ASSERTION), ASSERTION, UnreadableDocument.Kind.MALFORMED);
    }

    @Test
    void departuresOfLinkedDocumentsSayWhere() throws UnreadableDocument {
        site.put(BADGE, site.at(BADGE).without("/name"));

        assertThat(site.read(site.at(ASSERTION), ASSERTION).credential().deviations())
                .containsExactly(new Deviation(Deviation.Kind.MALFORMED, "/badge/name", "Required and missing"));
    }

    @Test
    void pageAtTheAssertionsAddressIsAPage() {
        Reading.Needs needs = (Reading.Needs) first(site.at(ASSERTION), "");

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> needs.next().with(Sample.document("<!DOCTYPE html><html></html>"), ASSERTION))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.PAGE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/verification | {'type':'SignedBadge'} | MALFORMED",
                "/verification | {'type':'signed'} | MALFORMED",
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
        assertUnreadable(site.at(ASSERTION).with(pointer, json), ASSERTION, kind);
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
                site.read(site.at(ASSERTION).with(pointer, json), ASSERTION).credential();

        assertThat(credential.deviations()).extracting(Deviation::kind).contains(kind);
    }

    @Test
    void versionOneIsNamed() {
        Sample old = Sample.json("{'uid':'1','recipient':{'type':'email','identity':'x'},"
                + "'badge':'https://badges.example/b','verify':{'type':'hosted','url':'https://badges.example/1'}}");

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> site.read(old, ASSERTION))
                .withMessage("Open Badges 1.x");
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
                .isThrownBy(() -> site.read(given, origin))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(kind));
    }
}
