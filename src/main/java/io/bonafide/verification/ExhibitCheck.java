package io.bonafide.verification;

import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;

/** A question about a credential that could be had. About one that could not be had, it is not asked. */
interface ExhibitCheck extends Check {

    CheckResult apply(Exhibit exhibit, Dossier dossier);

    @Override
    default CheckResult apply(Dossier dossier) {
        return dossier.exhibit().fold(exhibit -> apply(exhibit, dossier), failed -> CheckResult.notRun(name()));
    }
}
