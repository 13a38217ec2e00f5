package io.bonafide.proof;

import java.util.List;
import java.util.Optional;

/** The Data Integrity cryptosuites that are spoken, in the order in which they are tried. */
final class Cryptosuites {
    private final List<Cryptosuite> suites;

    private Cryptosuites(List<Cryptosuite> suites) {
        this.suites = List.copyOf(suites);
    }

    static Cryptosuites inOrder(Contexts contexts, Signatures signatures) {
        Canonicaliser canonicaliser = new Canonicaliser(contexts);
        HashedProof overRdf = HashedProof.overRdf(canonicaliser, signatures);
        HashedProof overJson = HashedProof.overJson(signatures);
        return new Cryptosuites(List.of(
                new EddsaRdfc2022("eddsa-rdfc-2022", overRdf),
                // Its name until 2023. The name is among what is signed, so reading it as the other confuses nothing.
                new EddsaRdfc2022("eddsa-2022", overRdf),
                new Ed25519Signature2020(overRdf),
                new EddsaJcs2022(overJson),
                new EcdsaRdfc2019(overRdf),
                new EcdsaJcs2019(overJson),
                new EcdsaSd2023(canonicaliser, signatures)));
    }

    Optional<Cryptosuite> named(String name) {
        return suites.stream().filter(suite -> suite.name().equals(name)).findFirst();
    }
}
