package io.bonafide.verification;

import io.bonafide.dossier.Dossier;
import java.util.List;

/** One question put to a dossier. Pure: the same dossier gives the same answer next year, offline. */
public interface Check {

    CheckName name();

    CheckResult apply(Dossier dossier);

    /**
     * What the questions after this one are put to, where this one was put: most often the same; the credential of a record
     * that is meant; the newest copy. Several where any of them may be meant; never none.
     */
    default List<Dossier> onward(Dossier dossier) {
        return List.of(dossier);
    }
}
