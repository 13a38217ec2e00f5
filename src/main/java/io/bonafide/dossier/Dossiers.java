package io.bonafide.dossier;

import io.bonafide.claim.Claim;
import java.util.function.Predicate;

/** Gathers everything about a claim. The first of the product's three calls. */
public interface Dossiers {

    /** Never throws for anything that a row, a link or a server does; a failure is part of the dossier. */
    default Dossier assemble(Claim claim) {
        return assemble(claim, dossier -> false);
    }

    /**
     * The same, where nothing is to be said against a claim because of an issuer's document from an earlier run: keys may
     * have been replaced since then, mistakes put right.
     *
     * @param against whether a dossier speaks against its claim; one that does and rests on such copies is gathered once more
     *     with nothing used that its server was not asked for now
     */
    Dossier assemble(Claim claim, Predicate<Dossier> against);
}
