package io.bonafide.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.SecuringMechanism.EmbeddedProofs;
import io.bonafide.credential.SecuringMechanism.EnvelopingProof;
import io.bonafide.credential.VerificationKey;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.verification.Signature.Standing;
import java.util.List;

/**
 * Tries every proof of a credential with the keys its issuer lists. One status list serves thousands of claims, so what
 * was found is kept for as long as that very exhibit lives; nothing in it depends on time. Safe for use by many threads.
 */
final class Signatures {
    private static final int KEPT = 2_000;

    private final ProofOracle proofs;
    private final Cache<Exhibit, List<Signature>> tried =
            Caffeine.newBuilder().weakKeys().maximumSize(KEPT).build();

    Signatures(ProofOracle proofs) {
        this.proofs = proofs;
    }

    /** One answer per proof, in document order; empty for a hosted credential, which carries none. */
    List<Signature> of(Exhibit exhibit) {
        return tried.get(exhibit, this::tryAll);
    }

    private List<Signature> tryAll(Exhibit exhibit) {
        Credential credential = exhibit.credential();
        SecuringMechanism securedBy = credential.securedBy();
        if (securedBy instanceof EnvelopingProof jws) {
            return List.of(enveloping(credential, jws, exhibit.issuer()));
        }
        if (securedBy instanceof EmbeddedProofs embedded) {
            return ProofChains.judged(embedded.proofs().stream()
                    .map(proof -> embedded(credential, proof, exhibit.issuer()))
                    .toList());
        }
        return List.of();
    }

    private Signature embedded(Credential credential, DataIntegrityProof proof, Retrieval<IssuerProfile> issuer) {
        String method = proof.verificationMethod();
        if (method == null) {
            return new Signature(proof.suite(), proof, null, Standing.MALFORMED);
        }
        if (!(issuer instanceof Retrieval.Retrieved<IssuerProfile> known)) {
            return new Signature(proof.suite(), proof, null, without(issuer));
        }
        List<VerificationKey> keys = KeyChoice.named(known.value(), method);
        if (keys.size() != 1) {
            return new Signature(proof.suite(), proof, null, noSingle(keys));
        }
        VerificationKey key = keys.get(0);
        Standing standing = Standing.of(proofs.embedded(credential.document(), proof, key));
        return new Signature(proof.suite(), proof, key, standing);
    }

    private Signature enveloping(Credential credential, EnvelopingProof jws, Retrieval<IssuerProfile> issuer) {
        String suite = Signature.suite(credential, jws);
        if (!(issuer instanceof Retrieval.Retrieved<IssuerProfile> known)) {
            return new Signature(suite, null, null, without(issuer));
        }
        List<VerificationKey> keys = KeyChoice.candidates(known.value(), jws);
        if (credential.format() == CredentialFormat.OPEN_BADGES_2) {
            return ofBadge(credential, suite, keys, known.value());
        }
        if (jws.keyId() == null && jws.embeddedKey() != null) {
            return broughtAlong(credential, suite, keys);
        }
        if (keys.size() != 1) {
            return new Signature(suite, null, null, noSingle(keys));
        }
        VerificationKey key = keys.get(0);
        return new Signature(suite, null, key, Standing.of(proofs.enveloping(credential.document(), key)));
    }

    /** The JWS carries its key. Only where a listed key does the same job is that key the issuer's. */
    private Signature broughtAlong(Credential credential, String suite, List<VerificationKey> listed) {
        for (VerificationKey key : listed) {
            if (Standing.of(proofs.enveloping(credential.document(), key)) == Standing.HOLDS) {
                return new Signature(suite, null, key, Standing.HOLDS);
            }
        }
        return new Signature(suite, null, null, Standing.KEY_NOT_LISTED);
    }

    /**
     * Open Badges 2.0, "Signed Badge verification": the profile may list several keys, and each that suits is tried. A badge
     * that names no key and fits none may have been changed, or be older than the keys: nobody can tell, nobody is accused.
     */
    private Signature ofBadge(Credential credential, String suite, List<VerificationKey> keys, IssuerProfile profile) {
        String creator = ((EnvelopingProof) credential.securedBy()).keyId();
        Signature last = new Signature(suite, null, null, Standing.KEY_NOT_LISTED);
        for (VerificationKey key : keys) {
            Standing standing = Standing.of(proofs.enveloping(credential.document(), key));
            if (standing == Standing.HOLDS) {
                return new Signature(suite, null, key, standing);
            }
            last = creator == null ? last : new Signature(suite, null, key, standing);
        }
        boolean unseen = creator == null
                ? !profile.keyDocuments().isEmpty()
                : profile.keyDocuments().contains(creator);
        return unseen ? new Signature(suite, null, null, Standing.KEY_NOT_OBTAINED) : last;
    }

    private static Standing noSingle(List<VerificationKey> keys) {
        return keys.isEmpty() ? Standing.KEY_NOT_LISTED : Standing.KEY_AMBIGUOUS;
    }

    private static Standing without(Retrieval<IssuerProfile> issuer) {
        return issuer.fold(
                profile -> Standing.KEY_NOT_OBTAINED,
                failed -> failed.failure() == RetrievalFailure.UNSUPPORTED
                        ? Standing.UNSUPPORTED
                        : Standing.KEY_NOT_OBTAINED);
    }
}
