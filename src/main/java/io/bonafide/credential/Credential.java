package io.bonafide.credential;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credential, whatever its format. Reading it proves nothing.
 *
 * @param id the credential's own id; {@code null} where it states none
 * @param issued when the award was made, where stated apart from the validity period
 * @param status every status entry, in document order
 * @param revokedInline the document itself says it is revoked (Open Badges 2.0 {@code revoked: true})
 * @param document what the securing mechanism covers
 */
public record Credential(
        @Nullable String id,
        CredentialFormat format,
        Issuer issuer,
        Recipient recipient,
        Achievement achievement,
        @Nullable Instant issued,
        ValidityPeriod validity,
        List<StatusEntry> status,
        boolean revokedInline,
        SecuringMechanism securedBy,
        SecuredDocument document,
        List<Deviation> deviations) {

    public Credential {
        status = List.copyOf(status);
        deviations = List.copyOf(deviations);
    }

    /** The same credential, read for another of its achievements (a record may award several by itself). */
    public Credential awarding(Achievement other) {
        return new Credential(
                id,
                format,
                issuer,
                recipient,
                other,
                issued,
                validity,
                status,
                revokedInline,
                securedBy,
                document,
                deviations);
    }
}
