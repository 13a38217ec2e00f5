package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.credential.VerificationKey;
import io.bonafide.register.IssuerStanding;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked
class IssuerCheckTest {
    private static final Instant NOW = TestDossier.NOW;

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments(key(TestDossier.ISSUER, true, null, null), true),
                arguments(key("did:web:evil.example", true, null, null), false),
                arguments(key(TestDossier.ISSUER, false, null, null), false),
                arguments(key(TestDossier.ISSUER, true, NOW, null), true),
                arguments(key(TestDossier.ISSUER, true, NOW.minusNanos(1), null), false),
                arguments(key(TestDossier.ISSUER, true, null, NOW.plusNanos(1)), true),
                arguments(key(TestDossier.ISSUER, true, null, NOW), false));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keyBelongsToTheIssuerAndIsInUse(VerificationKey key, boolean bound) {
        CheckResult result = TestDossier.signed()
                .profile(TestKeys.profile(TestDossier.ISSUER, key))
                .result(CheckName.ISSUER);

        assertThat(result.outcome()).isEqualTo(bound ? Outcome.PASSED : Outcome.INCONCLUSIVE);
        assertThat(result.reason()).isEqualTo(bound ? null : Reason.KEY_NOT_PUBLISHED);
        assertThat(result.notes()).hasSize(bound ? 0 : 1);
    }

    @Test
    void profileOfAnotherIssuerProvesNothing() {
        assertThat(TestDossier.signed()
                        .profile(TestKeys.profile("did:web:evil.example", TestKeys.key(TestDossier.ISSUER, "key-1")))
                        .result(CheckName.ISSUER)
                        .reason())
                .isEqualTo(Reason.KEY_NOT_PUBLISHED);
    }

    @Test
    void keyThatIsTheIssuerSaysNothingAboutWhoItIs() {
        IssuerProfile self = new IssuerProfile(
                TestDossier.ISSUER,
                null,
                null,
                null,
                List.of(TestKeys.key(TestDossier.ISSUER, "key-1")),
                List.of(),
                List.of(),
                true);

        assertThat(TestDossier.signed().profile(self).result(CheckName.ISSUER).notes())
                .containsExactly("issuer.is.its.key");
    }

    @Test
    void imitationOfAKnownIssuerIsNamedWithBothNames() {
        CheckResult result = TestDossier.signed()
                .standing(new IssuerStanding.LooksLike(TestDossier.NORTHFIELD, "northf1eld.example", "1 for i"))
                .result(CheckName.ISSUER);

        assertThat(result.reason()).isEqualTo(Reason.NOT_THE_ISSUERS_SITE);
        assertThat(result.details())
                .containsEntry("host", "northf1eld.example")
                .containsEntry("issuer", "Northfield College");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://n.example/issuer, -, -, https://n.example/a/1, true",
                "https://n.example/issuer, -, -, https://N.example:443/a/1, true",
                "https://n.example/issuer, -, -, https://n.example:8443/a/1, false",
                "https://n.example:8443/issuer, -, -, https://n.example:8443/a/1, true",
                "https://n.example/issuer, -, -, https://badges.n.example/a/1, false",
                "https://n.example/issuer, -, -, https://n.example.evil.example/a/1, false",
                "https://n.example/issuer, -, -, https://n.example@evil.example/a/1, false",
                "https://n.example/issuer, badges.n.example, -, https://badges.n.example/a/1, true",
                "https://n.example/issuer, Badges.N.example, -, https://badges.n.example/a/1, true",
                "https://n.example/issuer, badges.n.example, -, https://n.example/a/1, false",
                "https://n.example/issuer, badges.n.example:8443, -, https://badges.n.example:8443/a, true",
                "https://n.example/issuer, -, https://n.example, https://n.example/a/1, true",
                "https://n.example/issuer, -, https://n.example/a, https://n.example/a/1, true",
                "https://n.example/issuer, -, https://n.example/a, https://n.example/a, true",
                "https://n.example/issuer, -, https://n.example/a, https://n.example/a?id=1, true",
                "https://n.example/issuer, -, https://n.example/a, https://n.example/ab/1, false",
                "https://n.example/issuer, -, https://N.example:443/a, https://n.example/a/1, true",
                "https://n.example/issuer, -, https://n.example/a, https://n.example/A/1, false",
                "https://n.example/issuer, -, https://n.example/a#x, https://n.example/a/1#y, true",
                "https://n.example/issuer, -, https://n.example/a?id=, https://n.example/a?id=1, true",
                "https://n.example/issuer, -, https://n.example/a?id=, https://n.example/a?x=1, false",
                "https://n.example/issuer, -, https://n.exam, https://n.example/a, false",
                "https://n.example/issuer, -, https://, https://n.example/a, false",
                "https://n.example/issuer, -, http://n.example/a, https://n.example/a/1, false",
                "https://n.example/issuer, -, https://u@n.example/a, https://n.example/a/1, false",
                "https://n.example/issuer, -, '', https://n.example/a/1, false",
                "https://n.example/issuer, n.example.evil.example, -, https://n.example/a/1, false",
                "https://n.example/issuer, *.n.example, -, https://b.n.example/a/1, false",
                "https://n.example/issuer, -, https://n.example/a/, https://n.example/a/..%2Fb/1, false",
                "https://n.example/issuer, -, https://n.example/a/, https://n.example/a/../b/1, false",
                "https://n.example/issuer, -, https://n.example/a/, https://n.example/a/%2e%2e/b/1, false",
                "https://n.example/issuer, evil.example, https://n.example/a, https://evil.example/a, false",
                "http://n.example/issuer, -, -, http://n.example/a/1, false",
                "urn:issuer:1, n.example, -, https://n.example/a/1, false",
                "did:web:n.example, -, -, https://n.example/a/1, false"
            })
    void hostedRecordLiesOnItsIssuersSite(String issuer, String origin, String prefix, String address, boolean own) {
        CheckResult result = TestDossier.hosted()
                .id(address)
                .issuer(issuer, "Northfield College")
                .profile(TestKeys.scope(issuer, list(origin), list(prefix)))
                .securedBy(new Hosted(address))
                .result(CheckName.ISSUER);

        assertThat(result.outcome()).isEqualTo(own ? Outcome.PASSED : Outcome.FAILED);
        assertThat(result.reason()).isEqualTo(own ? null : Reason.NOT_THE_ISSUERS_SITE);
    }

    @Test
    void recordThatLiesElsewhereThanItSaysIsNotTheIssuers() {
        CheckResult result = TestDossier.hosted()
                .securedBy(new Hosted("https://evil.example/copy/1"))
                .result(CheckName.ISSUER);

        assertThat(result.reason()).isEqualTo(Reason.NOT_THE_ISSUERS_SITE);
        assertThat(result.details()).containsEntry("host", "evil.example");
    }

    @Test
    void badgeClassLiesOnTheIssuersHostsToo() {
        assertThat(TestDossier.hosted()
                        .badgeClass("https://badges.northfield.example/class/1")
                        .result(CheckName.ISSUER)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(TestDossier.hosted()
                        .badgeClass("https://evil.example/class/1")
                        .result(CheckName.ISSUER)
                        .reason())
                .isEqualTo(Reason.NOT_THE_ISSUERS_SITE);
    }

    @Test
    void hostedRecordWithTheProfileOfAnotherIsMalformed() {
        assertThat(TestDossier.hosted()
                        .profile(TestKeys.profile("https://other.example/issuer"))
                        .result(CheckName.ISSUER)
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    private static List<String> list(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static VerificationKey key(String controller, boolean forAssertion, Instant expires, Instant revoked) {
        VerificationKey plain = TestKeys.key(TestDossier.ISSUER, "key-1");
        return new VerificationKey(plain.id(), controller, plain.publicKey(), forAssertion, expires, revoked);
    }
}
