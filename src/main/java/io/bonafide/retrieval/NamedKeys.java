package io.bonafide.retrieval;

import io.bonafide.credential.Credential;
import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuringMechanism.EmbeddedProofs;
import io.bonafide.credential.SecuringMechanism.EnvelopingProof;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The keys that a credential says it was signed with. Whether they may be believed is not asked here. */
final class NamedKeys {
    private NamedKeys() {}

    /** Whether the profile has every key that is named; a credential that names none was signed with one of those there. */
    static boolean areIn(IssuerProfile profile, Credential credential) {
        return of(credential).stream().allMatch(name -> profile.keys().stream().anyMatch(key -> key.isNamed(name)));
    }

    private static List<String> of(Credential credential) {
        if (credential.securedBy() instanceof EnvelopingProof token) {
            return Stream.ofNullable(token.keyId()).toList();
        }
        return credential.securedBy() instanceof EmbeddedProofs embedded
                ? embedded.proofs().stream()
                        .map(DataIntegrityProof::verificationMethod)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }
}
