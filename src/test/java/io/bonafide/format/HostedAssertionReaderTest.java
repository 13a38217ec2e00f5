package io.bonafide.format;

import static io.bonafide.format.HostedSite.ASSERTION;
import static io.bonafide.format.HostedSite.BADGE;
import static io.bonafide.format.HostedSite.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Alignment;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Identity;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuringMechanism;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HostedAssertionReaderTest {
    private final HostedSite site = new HostedSite();

    @Test
    void linkedDocumentsAreAskedForOneAfterTheOther() throws UnreadableDocument {
        Reading.Complete complete = site.read(site.at(ASSERTION), ASSERTION);

        assertThat(site.asked()).containsExactly(BADGE, ISSUER);
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
                .containsExactly(new Alignment("MIG welding", "Skills", "MIG", "https://skills.example/mig"));
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
        Sample altered = site.at(ASSERTION)
                .with("/expires", "'2099-01-01T00:00:00Z'")
                .with("/recipient/identity", "'sha256$ffff'")
                .with("/badge", "'https://evil.example/badge'");

        Credential credential = site.read(altered, "").credential();

        assertThat(site.asked()).containsExactly(ASSERTION, BADGE, ISSUER);
        assertThat(credential.validity().until()).isEqualTo(Instant.parse("2032-06-01T12:00:00Z"));
        assertThat(credential.document()).isEqualTo(site.at(ASSERTION).document());
    }

    @Test
    void copyOnAnotherSiteIsFetchedAtItsOwnAddress() throws UnreadableDocument {
        Reading.Complete complete = site.read(site.at(ASSERTION), "https://backpack.example/copy/1");

        assertThat(site.asked()).startsWith(ASSERTION);
        assertThat(complete.credential().securedBy()).isEqualTo(new SecuringMechanism.Hosted(ASSERTION));
    }

    @Test
    void embeddedBadgeClassCountsAndAnEmbeddedIssuerIsAskedForItself() throws UnreadableDocument {
        Sample badge = site.at(BADGE).with("/issuer", site.at(ISSUER).text());
        Reading.Complete complete = site.read(site.at(ASSERTION).with("/badge", badge.text()), ASSERTION);

        assertThat(site.asked()).containsExactly(ISSUER);
        assertThat(complete.credential().issuer().id()).isEqualTo(ISSUER);
        assertThat(complete.credential().achievement().name()).isEqualTo("Welding, basic");
    }

    @Test
    void issuerEmbeddedBySomebodyElseIsFetchedFromItsOwnSite() throws UnreadableDocument {
        String evil = "https://evil.example/assertions/1";
        Sample forged = site.at(ISSUER)
                .with("/verification/allowedOrigins", "['evil.example']")
                .without("/verification/startsWith");
        Sample badge = site.at(BADGE).with("/issuer", forged.text());

        Reading.Complete complete =
                site.read(site.at(ASSERTION).with("/id", "'" + evil + "'").with("/badge", badge.text()), evil);

        assertThat(site.asked()).containsExactly(ISSUER);
        assertThat(Objects.requireNonNull(complete.issuer()).allowedOrigins())
                .containsExactly("badges.example", "cdn.badges.example");
    }

    @Test
    void revocationInTheDocumentIsRead() throws UnreadableDocument {
        site.put(ASSERTION, site.at(ASSERTION).with("/revoked", "true"));

        assertThat(site.read(site.at(ASSERTION), ASSERTION).credential().revokedInline())
                .isTrue();
    }

    @Test
    void withdrawnAssertionMayAnswerWithLittleMoreThanThat() throws UnreadableDocument {
        Sample given = site.at(ASSERTION);
        site.put(ASSERTION, Sample.json("{'id':'" + ASSERTION + "','revoked':true}"));

        Credential credential = site.read(given, "").credential();

        assertThat(credential.revokedInline()).isTrue();
        assertThat(credential.achievement().name()).isEqualTo("Welding, basic");
    }

    @Test
    void legacyVerificationIsRead() throws UnreadableDocument {
        Sample legacy = site.at(ASSERTION).without("/verification").with("/verify", "{'type':'hosted'}");

        assertThat(site.read(legacy, ASSERTION).credential().deviations()).isEmpty();
    }
}
