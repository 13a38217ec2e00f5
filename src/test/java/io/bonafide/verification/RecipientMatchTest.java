package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.credential.Identity;
import io.bonafide.proof.ProofResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class RecipientMatchTest {
    private static final Candidate ADA =
            new Candidate("C-1", "Ada King", List.of("Lovelace"), List.of("ada@work.example", " Ada@private.example "));
    private static final Identity FOREIGN_HASH = TestKeys.hash("0".repeat(64), "s");

    @Test
    void everyAddressOfTheCandidateIsTried() throws Exception {
        assertThat(match(null, hash("SHA-256", "ada@private.example", "pepper")).get())
                .isEqualTo(RecipientMatch.STRONG);
        assertThat(match(null, TestKeys.address("ada@PRIVATE.example")).get()).isEqualTo(RecipientMatch.STRONG);
    }

    @Test
    void anyOfSeveralIdentitiesWillDo() throws Exception {
        Identity number = new Identity("sisSourcedId", "S-17", false, null);

        assertThat(match("Nobody Else", number, FOREIGN_HASH, hash("SHA-256", "ada@work.example", "x"))
                        .get())
                .isEqualTo(RecipientMatch.STRONG);
        assertThat(match(null, TestKeys.address("someone@work.example"), TestKeys.address("ada@work.example"))
                        .get())
                .isEqualTo(RecipientMatch.STRONG);
    }

    @Test
    void outdatedHashIsWeak() throws Exception {
        assertThat(match(null, hash("MD5", "ada@work.example", "x")).get()).isEqualTo(RecipientMatch.WEAK);
    }

    @Test
    void nameIsWeak() {
        assertThat(match("Ada King").get()).isEqualTo(RecipientMatch.WEAK);
        assertThat(match("Ada Kings").get()).isEqualTo(RecipientMatch.WEAK);
    }

    @Test
    void formerNameIsNamedAsSuch() {
        assertThat(notes("Ada Lovelace")).contains("recipient.former");
        assertThat(notes("Ada King")).doesNotContain("recipient.former");
        assertThat(notes("Ada King Lovelace")).doesNotContain("recipient.former");
    }

    @Test
    void hashThatFitsNoAddressProvesNothing() {
        assertThat(match(null, FOREIGN_HASH).get()).isEqualTo(RecipientMatch.NOT_PROVABLE);
        assertThat(match(null).get()).isEqualTo(RecipientMatch.NOT_PROVABLE);
    }

    @Test
    void somebodyElsesIdentifierIsAMismatch() {
        assertThat(match(null, TestKeys.address("eve@example.org")).get()).isEqualTo(RecipientMatch.MISMATCH);
        assertThat(match("Grace Hopper").get()).isEqualTo(RecipientMatch.MISMATCH);
    }

    @Test
    void countlessIdentitiesAreNotAllTried() {
        Identity[] many = Stream.generate(() -> FOREIGN_HASH).limit(100_000).toArray(Identity[]::new);

        assertThat(match(null, many).get()).isEqualTo(RecipientMatch.NOT_PROVABLE);
    }

    @Test
    void matchOutlivesAGraverObjection() {
        Verdict revoked = TestDossier.hosted().revoked().verdict();

        assertThat(RecipientMatch.in(revoked)).contains(RecipientMatch.STRONG);
    }

    @Test
    void unauthenticatedDocumentMatchesNobody() {
        Verdict forged = TestDossier.signed().verdict(FakeProofs.all(ProofResult.doesNotHold("altered")));

        assertThat(RecipientMatch.in(forged)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyGradeIsSaidOnce(RecipientMatch match) {
        assertThat(Stream.of(RecipientMatch.values()).filter(other -> other.note() == match.note()))
                .hasSize(1);
    }

    private static Optional<RecipientMatch> match(String name, Identity... identities) {
        return RecipientMatch.in(TestDossier.signed("claim-1", ADA)
                .recipient(null, name, identities)
                .verdict());
    }

    private static List<String> notes(String name) {
        return TestDossier.signed("claim-1", ADA)
                .recipient(null, name)
                .result(CheckName.RECIPIENT)
                .notes();
    }

    private static Identity hash(String algorithm, String address, String salt) throws Exception {
        byte[] digest = MessageDigest.getInstance(algorithm).digest((address + salt).getBytes(StandardCharsets.UTF_8));
        return TestKeys.hash(HexFormat.of().formatHex(digest), salt);
    }
}
