package io.bonafide.report;

import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.verification.Conclusion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The one sentence that says how a candidate's claims stand: counts in words, no score. */
final class Headline {
    /** After what is confirmed, the most pressing first. */
    private static final List<Conclusion> ORDER = List.of(
            Conclusion.CONTRADICTED,
            Conclusion.NOT_CURRENT,
            Conclusion.UNCONFIRMED,
            Conclusion.DIFFERS,
            Conclusion.NOT_CHECKED);

    private final Phrases phrases;

    Headline(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(List<DecidedVerdict> decisions) {
        Map<Conclusion, Integer> counts = new EnumMap<>(Conclusion.class);
        decisions.forEach(decided -> counts.merge(decided.verdict().conclusion(), 1, Integer::sum));
        StringBuilder sentence = new StringBuilder(confirmed(count(counts, Conclusion.CONFIRMED), decisions.size()));
        for (Conclusion conclusion : ORDER) {
            int count = count(counts, conclusion);
            if (count > 0) {
                sentence.append(' ').append(phrases.counted("pdf.headline." + conclusion, count));
            }
        }
        int putOff = (int) decisions.stream()
                .filter(decided -> decided.verdict().isProvisional())
                .count();
        if (putOff > 0) {
            sentence.append(' ').append(phrases.counted("pdf.headline.deferred", putOff));
        }
        return sentence.toString();
    }

    private String confirmed(int confirmed, int total) {
        String key = total == 0
                ? "none"
                : (confirmed == 0 ? "nothing" : confirmed == total ? "all" : "some")
                        + (confirmed > 0 && confirmed < total ? "" : total == 1 ? ".one" : ".many");
        return phrases.text(
                "pdf.headline." + key, "count", Integer.toString(confirmed), "total", Integer.toString(total));
    }

    private static int count(Map<Conclusion, Integer> counts, Conclusion conclusion) {
        return counts.getOrDefault(conclusion, 0);
    }
}
