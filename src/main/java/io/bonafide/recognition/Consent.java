package io.bonafide.recognition;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a cell says that the candidate consented: a date, a reference, a yes. A no is not a consent. */
final class Consent {
    private static final Set<String> REFUSALS = Set.of(
            "no",
            "n",
            "nein",
            "non",
            "nee",
            "nej",
            "nie",
            "false",
            "0",
            "-",
            "–",
            "—",
            "none",
            "n/a",
            "na",
            "missing",
            "pending",
            "not given",
            "refused",
            "withdrawn",
            "declined",
            "offen",
            "ausstehend");

    private Consent() {}

    static boolean isGiven(@Nullable String cell) {
        return cell != null
                && !cell.isBlank()
                && !REFUSALS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
