package io.bonafide.verification;

import io.bonafide.credential.DataIntegrityProof;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a proof says about its own use: purpose and dates (VC Data Integrity, "Proofs" and "Verify Proof"). */
final class ProofTerms {
    /** How far an issuer's clock may run ahead of ours. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private ProofTerms() {}

    static boolean allow(DataIntegrityProof proof, Instant at) {
        return "assertionMethod".equals(proof.proofPurpose())
                && holds(proof.created(), created -> !created.isAfter(at.plus(SKEW)))
                && holds(proof.expires(), expires -> !expires.isBefore(at));
    }

    private static boolean holds(@Nullable String stated, Predicate<Instant> bound) {
        return stated == null || parse(stated).filter(bound).isPresent();
    }

    /** A time without a zone is read as UTC, as VC Data Integrity allows. */
    private static Optional<Instant> parse(String stated) {
        try {
            return Optional.of(OffsetDateTime.parse(stated).toInstant());
        } catch (DateTimeParseException e) {
            return parseWithoutZone(stated);
        }
    }

    private static Optional<Instant> parseWithoutZone(String stated) {
        try {
            return Optional.of(LocalDateTime.parse(stated).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
