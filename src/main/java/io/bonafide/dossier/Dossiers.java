package io.bonafide.dossier;

import io.bonafide.claim.Claim;

/** Gathers everything about a claim. The first of the product's three calls. */
public interface Dossiers {

    /** Never throws for anything that a row, a link or a server does; a failure is part of the dossier. */
    Dossier assemble(Claim claim);
}
