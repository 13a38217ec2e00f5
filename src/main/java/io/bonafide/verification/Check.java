package io.bonafide.verification;

import io.bonafide.dossier.Dossier;

/** One question put to a dossier. Pure: the same dossier gives the same answer next year, offline. */
public interface Check {

    CheckName name();

    CheckResult apply(Dossier dossier);
}
