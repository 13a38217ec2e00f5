package io.bonafide.verification;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.SecuringMechanism.EmbeddedProofs;
import io.bonafide.credential.SecuringMechanism.EnvelopingProof;
import io.bonafide.credential.Sha256;
import io.bonafide.credential.ValidityPeriod;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an authenticated credential states: the part that may be shown as fact. It exists only when every authenticity
 * check passed.
 *
 * @param securedBy in words: {@code eddsa-rdfc-2022}, {@code JWT ES256}, {@code hosted}
 * @param recipientName plain name, where stated
 * @param digest of the document, to find the same credential elsewhere
 */
public record AttestedCredential(
        @Nullable String id,
        CredentialFormat format,
        String securedBy,
        Issuer issuer,
        Achievement achievement,
        @Nullable String recipientName,
        @Nullable Instant issued,
        ValidityPeriod validity,
        Sha256 digest) {

    /**
     * The same for every copy of one credential, however it is written (Open Badges 3.0, "OpenBadgeCredential Equality":
     * same issuer, same id); of one without an id, the document's digest.
     */
    public Sha256 identity() {
        return id == null ? digest : Sha256.of((issuer.id() + '\n' + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The part of a credential that may be shown once it is known to be authentic. */
    static AttestedCredential of(Credential credential) {
        return new AttestedCredential(
                credential.id(),
                credential.format(),
                inWords(credential),
                credential.issuer(),
                credential.achievement(),
                StatedName.of(credential.recipient()).orElse(null),
                credential.issued(),
                credential.validity(),
                credential.document().digest());
    }

    private static String inWords(Credential credential) {
        if (credential.securedBy() instanceof EnvelopingProof jws) {
            return Signature.suite(credential, jws);
        }
        return credential.securedBy() instanceof EmbeddedProofs embedded
                ? embedded.proofs().stream()
                        .map(DataIntegrityProof::suite)
                        .distinct()
                        .collect(Collectors.joining(", "))
                : "hosted";
    }
}
