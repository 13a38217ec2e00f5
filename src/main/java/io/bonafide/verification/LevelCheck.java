package io.bonafide.verification;

import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Is it at the level that the row names? Open Badges 3.0, {@code Achievement}: level as stated. */
final class LevelCheck implements ExhibitCheck {
    /** Words that name the scale and not the level: {@code Level 5}, {@code EQF 5} and {@code 5} are the same. */
    private static final Set<String> SCALES = Set.of("level", "eqf", "niveau", "stufe", "nivel", "livello");

    @Override
    public CheckName name() {
        return CheckName.LEVEL;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        String claimed = dossier.claim().level();
        String found = exhibit.credential().achievement().level();
        if (claimed == null || found == null) {
            return CheckResult.notApplicable(name());
        }
        return degree(claimed).equals(degree(found))
                ? CheckResult.passed(name())
                : CheckResult.failed(name(), Reason.TITLE_DIFFERS, Map.of("found", found, "listed", claimed));
    }

    private static Set<String> degree(String level) {
        Set<String> words = new HashSet<>(Folded.words(level));
        words.removeAll(SCALES);
        return words;
    }
}
