package io.bonafide.verification;

import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import java.util.List;

/** A question about a credential that could be had. About one that could not be had, it is not asked. */
interface ExhibitCheck extends Check {

    CheckResult apply(Exhibit exhibit, Dossier dossier);

    @Override
    default CheckResult apply(Dossier dossier) {
        return dossier.exhibit().fold(exhibit -> apply(exhibit, dossier), failed -> CheckResult.notRun(name()));
    }

    @Override
    default List<Dossier> onward(Dossier dossier) {
        return dossier.exhibit().fold(exhibit -> onward(exhibit, dossier), failed -> List.of(dossier));
    }

    /** As {@link #onward(Dossier)}, about a credential that could be had. */
    default List<Dossier> onward(Exhibit exhibit, Dossier dossier) {
        return List.of(dossier);
    }
}
