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
        EddsaOverRdf eddsa = new EddsaOverRdf(new Canonicaliser(contexts), signatures);
        return new Cryptosuites(List.of(new EddsaRdfc2022(eddsa), new Ed25519Signature2020(eddsa)));
    }

    Optional<Cryptosuite> named(String name) {
        return suites.stream().filter(suite -> suite.name().equals(name)).findFirst();
    }
}
