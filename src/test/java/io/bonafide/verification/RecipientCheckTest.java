package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bonafide.claim.Candidate;
import io.bonafide.credential.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked
class RecipientCheckTest {
    private static final Identity NO_ADDRESS = null;

    static Stream<Arguments> identities() throws Exception {
        String sha = hex("SHA-256", "ada@example.orgsalt");
        String md5 = hex("MD5", "ada@example.orgsalt");
        return Stream.of(
                arguments(TestKeys.address("ada@example.org"), "strong address", null),
                arguments(TestKeys.address(" ADA@Example.ORG "), "strong address", null),
                arguments(TestKeys.address("mailto:ada@example.org"), "strong address", null),
                arguments(TestKeys.address("MAILTO:ada@example.org?subject=badge"), "strong address", null),
                arguments(new Identity("emailAddress", "ada@example.org", false, null), "strong address", null),
                arguments(new Identity("E-Mail", "ada@example.org", false, null), "strong address", null),
                arguments(new Identity("schema:email", "ada@example.org", false, null), "strong address", null),
                arguments(
                        new Identity("https://schema.org/email", "ada@example.org", false, null),
                        "strong address",
                        null),
                arguments(TestKeys.hash("sha256$" + sha, "salt"), "strong address", null),
                arguments(TestKeys.hash("SHA256$" + sha.toUpperCase(Locale.ROOT), "salt"), "strong address", null),
                arguments(TestKeys.hash(" " + sha + "\n", "salt"), "strong address", null),
                arguments(new Identity("email", "sha256$" + sha, false, "salt"), "strong address", null),
                arguments(TestKeys.hash("md5$" + md5, "salt"), "weak address md5", null),
                arguments(TestKeys.hash(md5, "salt"), "weak address md5", null),
                arguments(
                        TestKeys.hash("sha256$" + hex("SHA-256", "ada@example.org"), null),
                        "strong address unsalted",
                        null),
                arguments(
                        TestKeys.hash("sha256$" + hex("SHA-256", "ada@example.org"), ""),
                        "strong address unsalted",
                        null),
                arguments(
                        TestKeys.hash("sha256$" + hex("SHA-256", "ada@example.orgs\u00e4lt"), "s\u00e4lt"),
                        "strong address",
                        null),
                arguments(TestKeys.hash("sha256$" + sha, "pepper"), "unprovable hash", Reason.NOT_TIED_TO_PERSON),
                arguments(TestKeys.hash("sha256$" + sha, "SALT"), "unprovable hash", Reason.NOT_TIED_TO_PERSON),
                arguments(TestKeys.hash("md5$" + sha, "salt"), "unprovable hash.unknown", Reason.NOT_AUTOMATIC),
                arguments(TestKeys.hash(sha.substring(1), "salt"), "unprovable hash.unknown", Reason.NOT_AUTOMATIC),
                arguments(TestKeys.hash("sha512$" + sha + sha, ""), "unprovable hash.unknown", Reason.NOT_AUTOMATIC),
                arguments(TestKeys.hash(sha, "s".repeat(5_000)), "unprovable hash.unknown", Reason.NOT_AUTOMATIC),
                arguments(TestKeys.address("eve@example.org"), "mismatch", Reason.ISSUED_TO_ANOTHER),
                arguments(TestKeys.address("ada@example.org.evil.example"), "mismatch", Reason.ISSUED_TO_ANOTHER),
                arguments(
                        new Identity("url", "https://ada.example", false, null),
                        "unprovable",
                        Reason.NOT_TIED_TO_PERSON));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void addressTiesACredentialToAPerson(Identity identity, String notes, Reason reason) {
        CheckResult result = check(candidate("ada@example.org"), null, identity);

        assertThat(String.join(" ", result.notes()).replace("recipient.", "")).isEqualTo(notes);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @Test
    void hashIsTriedInEverySpellingIssuersUse() throws Exception {
        for (String hashed : List.of("Ada@Example.org", "ada@example.org")) {
            Identity identity = TestKeys.hash("sha256$" + hex("SHA-256", hashed + "s"), "s");
            assertThat(check(candidate(" Ada@Example.org"), null, identity).outcome())
                    .isEqualTo(Outcome.PASSED);
        }
    }

    static Stream<Arguments> names() {
        Identity hers = TestKeys.hash("0".repeat(64), "s");
        Identity odd = TestKeys.hash("sha512$00", "s");
        Identity plain = TestKeys.address("private@example.net");
        Candidate ada = candidate("ada@example.org");
        Candidate unreachable = candidate();
        return Stream.of(
                arguments(ada, "Ada Lovelace", NO_ADDRESS, null),
                arguments(ada, "Ada Byron", NO_ADDRESS, Reason.NAME_DIFFERS),
                arguments(ada, "Grace Hopper", NO_ADDRESS, Reason.ISSUED_TO_ANOTHER),
                arguments(ada, "محمد", NO_ADDRESS, Reason.NOT_TIED_TO_PERSON),
                arguments(ada, null, NO_ADDRESS, Reason.NOT_TIED_TO_PERSON),
                arguments(ada, " ", NO_ADDRESS, Reason.NOT_TIED_TO_PERSON),
                arguments(ada, "Ada Lovelace", hers, null),
                arguments(ada, "Ada Byron", hers, Reason.NOT_TIED_TO_PERSON),
                arguments(ada, "Grace Hopper", hers, Reason.ISSUED_TO_ANOTHER),
                arguments(ada, "Ada Lovelace", odd, null),
                arguments(ada, "Ada Lovelace", plain, Reason.NOT_TIED_TO_PERSON),
                arguments(ada, "Ada Byron", plain, Reason.ISSUED_TO_ANOTHER),
                arguments(unreachable, null, plain, Reason.NOT_TIED_TO_PERSON),
                arguments(unreachable, "Ada Lovelace", plain, null),
                arguments(unreachable, "Grace Hopper", plain, Reason.ISSUED_TO_ANOTHER),
                arguments(unreachable, null, hers, Reason.NOT_TIED_TO_PERSON));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nameCountsWhereNoAddressSpeaks(Candidate candidate, String stated, Identity identity, Reason reason) {
        CheckResult result = check(candidate, stated, identity);

        assertThat(result.reason()).isEqualTo(reason);
        if (reason == null) {
            assertThat(result.notes()).containsExactly("recipient.weak", "recipient.name");
        }
    }

    @Test
    void formerNamesAreTheCandidatesOwn() {
        Candidate married = new Candidate("C-1", "Ada King", List.of("Lovelace", "Augusta Ada Byron"), List.of());

        for (String stated : List.of("Ada King", "Ada Lovelace", "Ada Byron", "Ada King-Lovelace")) {
            assertThat(check(married, stated, NO_ADDRESS).outcome()).as(stated).isEqualTo(Outcome.PASSED);
        }
    }

    @Test
    void bothSpellingsAreTold() {
        assertThat(check(candidate("ada@example.org"), "Ada Byron", NO_ADDRESS).details())
                .containsEntry("found", "Ada Byron")
                .containsEntry("listed", "Ada Lovelace");
    }

    @Test
    void subjectThatIsAnAddressIsOne() {
        assertThat(subject("mailto:Ada@example.org").notes()).containsExactly("recipient.strong", "recipient.address");
        assertThat(subject("did:key:z6Mk").reason()).isEqualTo(Reason.NOT_TIED_TO_PERSON);
        assertThat(subject("did:key:z6Mk").notes()).containsExactly("recipient.unprovable", "recipient.holder");
    }

    private static CheckResult subject(String id) {
        return TestDossier.signed().recipient(id, null).result(CheckName.RECIPIENT);
    }

    private static CheckResult check(Candidate candidate, String stated, Identity identity) {
        TestDossier dossier = TestDossier.signed("claim-1", candidate);
        return (identity == null ? dossier.recipient(null, stated) : dossier.recipient(null, stated, identity))
                .result(CheckName.RECIPIENT);
    }

    private static Candidate candidate(String... addresses) {
        return new Candidate("C-1", "Ada Lovelace", List.of(), List.of(addresses));
    }

    private static String hex(String algorithm, String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
