package io.bonafide.report;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.RejectedRow;
import io.bonafide.recognition.Ground;
import io.bonafide.report.page.SafeText;
import io.bonafide.verification.CheckResult;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sentences with the values of strangers in them, each value made safe and short before it goes in. */
final class Phrases {
    private final Wording wording;

    Phrases(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    String text(String key) {
        return wording.text(key);
    }

    /**
     * @param details placeholder, value, placeholder, value ...
     */
    String text(String key, String... details) {
        Map<String, String> safe = new HashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            safe.put(details[i], SafeText.of(details[i + 1]));
        }
        return wording.text(key, safe);
    }

    /** {@code key.one} or {@code key.many}, with {@code {count}} filled. */
    String counted(String key, int count) {
        return text(key + (count == 1 ? ".one" : ".many"), "count", Integer.toString(count));
    }

    String sentence(CheckResult result) {
        return wording.sentence(new CheckResult(
                result.check(), result.outcome(), result.reason(), safe(result.details()), result.notes()));
    }

    String sentence(Ground ground) {
        return wording.sentence(new Ground(ground.code(), safe(ground.details())));
    }

    String sentence(RejectedRow row) {
        return wording.sentence(safe(row));
    }

    String fix(RejectedRow row) {
        return wording.fix(safe(row));
    }

    /** The title of the claim, or that it has none. */
    String title(Claim claim) {
        String title = value(claim.achievement());
        return title.isEmpty() ? text("pdf.claims.untitled") : title;
    }

    /** The name on the list, or the reference where there is none. */
    String name(Candidate candidate) {
        String name = value(candidate.name());
        return name.isEmpty() ? text("pdf.candidate.unnamed", "reference", candidate.reference()) : name;
    }

    /** A word of the bundles at the beginning of a cell. */
    static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String value(@Nullable String value) {
        return value == null ? "" : SafeText.of(value);
    }

    private static Map<String, String> safe(Map<String, String> details) {
        Map<String, String> safe = new HashMap<>();
        details.forEach((name, value) -> safe.put(name, SafeText.of(value)));
        return safe;
    }

    private static RejectedRow safe(RejectedRow row) {
        return new RejectedRow(row.source(), row.problem(), safe(row.column()), safe(row.field()), safe(row.found()));
    }

    private static @Nullable String safe(@Nullable String value) {
        return value == null ? null : SafeText.of(value);
    }
}
