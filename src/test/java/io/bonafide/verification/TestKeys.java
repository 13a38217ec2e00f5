package io.bonafide.verification;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.Identity;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys, profiles, proofs and identities in a few words. */
final class TestKeys {
    private TestKeys() {}

    static VerificationKey key(String controller, String name) {
        return key(controller, name, PublicKeyBytes.Kind.ED25519);
    }

    static VerificationKey key(String controller, String name, PublicKeyBytes.Kind kind) {
        PublicKeyBytes bytes = new PublicKeyBytes(kind, name.getBytes(StandardCharsets.UTF_8));
        return new VerificationKey(controller + "#" + name, controller, bytes, true, null, null);
    }

    static IssuerProfile profile(String id, VerificationKey... keys) {
        return new IssuerProfile(id, "Northfield College", null, null, List.of(keys), List.of(), List.of(), false);
    }

    static IssuerProfile scope(String id, List<String> origins, List<String> prefixes) {
        return new IssuerProfile(id, "Northfield College", null, null, List.of(), origins, prefixes, false);
    }

    static DataIntegrityProof stated(int index, @Nullable String method) {
        return new DataIntegrityProof(
                index, "DataIntegrityProof", "eddsa-rdfc-2022", method, "assertionMethod", "z1", null, null);
    }

    /** A proof with a name that builds on others. */
    static DataIntegrityProof chained(int index, String method, @Nullable String id, String... previous) {
        return new DataIntegrityProof(
                index,
                "DataIntegrityProof",
                "eddsa-rdfc-2022",
                method,
                "assertionMethod",
                "z1",
                null,
                null,
                id,
                List.of(previous));
    }

    static SecuringMechanism proof(@Nullable String method) {
        return new SecuringMechanism.EmbeddedProofs(List.of(stated(0, method)));
    }

    static Identity address(String value) {
        return new Identity("email", value, false, null);
    }

    static Identity hash(String value, @Nullable String salt) {
        return new Identity("email", value, true, salt);
    }
}
