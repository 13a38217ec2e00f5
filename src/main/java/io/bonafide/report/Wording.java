package io.bonafide.report;

import io.bonafide.claim.RejectedRow;
import io.bonafide.recognition.Decision;
import io.bonafide.recognition.Ground;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every word that people read, by code, from the message bundles. Safe for use by many threads. */
final class Wording {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final ResourceBundle reasons;
    private final ResourceBundle grounds;
    private final ResourceBundle rows;
    private final ResourceBundle report;

    private Wording(Locale locale) {
        reasons = ResourceBundle.getBundle("io.bonafide.verification.Reasons", locale);
        grounds = ResourceBundle.getBundle("io.bonafide.recognition.Grounds", locale);
        rows = ResourceBundle.getBundle("io.bonafide.claim.RowProblems", locale);
        report = ResourceBundle.getBundle("io.bonafide.report.Report", locale);
    }

    static Wording english() {
        return new Wording(Locale.ROOT);
    }

    /** {@code Could not be confirmed}. */
    String word(Conclusion conclusion) {
        return reasons.getString("conclusion." + conclusion);
    }

    /** What a conclusion means, in one sentence. */
    String meaning(Conclusion conclusion) {
        return reasons.getString("conclusion." + conclusion + ".means");
    }

    String word(Outcome outcome) {
        return reasons.getString("outcome." + outcome);
    }

    /** The question that a check puts. */
    String question(CheckName check) {
        return reasons.getString("check." + check);
    }

    String word(EvidenceGrade grade) {
        return reasons.getString("grade." + grade);
    }

    /** The sentence of the result's reason with its details filled in; empty where there is no reason. */
    String sentence(CheckResult result) {
        Reason reason = result.reason();
        return reason == null ? "" : fill(reasons.getString(reason.code()), result.details());
    }

    /** What to do next about a reason; empty where there is nothing to do. */
    String nextStep(Reason reason) {
        return reasons.getString(reason.code() + ".next");
    }

    /**
     * A remark.
     *
     * @param note a key of the bundle, with an optional value behind a colon for its {@code {value}}
     */
    String note(String note) {
        int colon = note.indexOf(':');
        String key = colon < 0 ? note : note.substring(0, colon);
        String value = colon < 0 ? "" : note.substring(colon + 1).strip();
        return fill(reasons.getString("note." + key), Map.of("value", value));
    }

    String word(Decision decision) {
        return grounds.getString("decision." + decision);
    }

    String sentence(Ground ground) {
        return fill(grounds.getString(ground.code().code()), ground.details());
    }

    String sentence(RejectedRow row) {
        return fill(rows.getString(row.problem().code()), details(row));
    }

    /** What the person who keeps the list has to do. */
    String fix(RejectedRow row) {
        return fill(rows.getString(row.problem().code() + ".fix"), details(row));
    }

    private static Map<String, String> details(RejectedRow row) {
        return Map.of(
                "column", row.column() == null ? "the row" : row.column(),
                "field", row.field() == null ? "a value" : row.field(),
                "found", row.found() == null ? "nothing" : row.found());
    }

    /** A text of the report itself, with {@code {placeholders}} filled. */
    String text(String key, Map<String, String> details) {
        return fill(report.getString(key), details);
    }

    String text(String key) {
        return text(key, Map.of());
    }

    private String fill(String sentence, Map<String, String> details) {
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = details.getOrDefault(matcher.group(1), report.getString("not.stated"));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }
}
