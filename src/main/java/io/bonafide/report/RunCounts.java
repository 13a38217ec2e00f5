package io.bonafide.report;

import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.recognition.Decision;
import io.bonafide.recognition.Recognition;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is remembered of each candidate while a run streams by: counters, and lists that do not grow with the run. */
final class RunCounts {
    /** Candidates listed by name; of the others the number is given. */
    static final int MOST_LISTED = 2_000;

    private static final int MOST_PEOPLE = 500;

    private final Phrases phrases;
    private final ReportNames names = new ReportNames();
    private final Map<Conclusion, Integer> conclusions = new EnumMap<>(Conclusion.class);
    private final Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
    private final SilentHosts silent;
    private final List<Listed> listed = new ArrayList<>();
    private final List<Listed> people = new ArrayList<>();
    private int candidates;
    private int claims;
    private int peopleCount;

    /**
     * A candidate as the summary lists them.
     *
     * @param counts in words, the most pressing first
     * @param why what a person has to look at; empty where nobody has to
     */
    record Listed(String reference, String name, String counts, String file, List<Reason> why) {}

    /**
     * @param domainOf whose a host is
     */
    RunCounts(Phrases phrases, UnaryOperator<String> domainOf) {
        this.phrases = phrases;
        this.silent = new SilentHosts(domainOf);
    }

    void add(Recognition recognition) {
        candidates++;
        claims += recognition.decisions().size();
        for (DecidedVerdict decided : recognition.decisions()) {
            conclusions.merge(decided.verdict().conclusion(), 1, Integer::sum);
            decisions.merge(decided.decision(), 1, Integer::sum);
            silent.add(decided.verdict());
        }
        list(recognition);
    }

    private void list(Recognition recognition) {
        String reference = recognition.candidate().reference();
        String file = names.of(reference);
        List<Reason> why = pressing(recognition);
        if (!why.isEmpty()) {
            peopleCount++;
        }
        if (listed.size() >= MOST_LISTED && (why.isEmpty() || people.size() >= MOST_PEOPLE)) {
            return;
        }
        Listed entry = new Listed(
                Phrases.value(reference),
                phrases.name(recognition.candidate()),
                new Headline(phrases).of(recognition.decisions()),
                file,
                why);
        if (listed.size() < MOST_LISTED) {
            listed.add(entry);
        }
        if (!why.isEmpty() && people.size() < MOST_PEOPLE) {
            people.add(entry);
        }
    }

    /** Reasons for which a person must decide before going on. */
    private static List<Reason> pressing(Recognition recognition) {
        return recognition.decisions().stream()
                .flatMap(decided -> decided.verdict().reasons().stream())
                .filter(reason -> reason.conclusion() == Conclusion.CONTRADICTED || reason.severity() == Severity.ACT)
                .distinct()
                .sorted()
                .toList();
    }

    int of(Conclusion conclusion) {
        return conclusions.getOrDefault(conclusion, 0);
    }

    int of(Decision decision) {
        return decisions.getOrDefault(decision, 0);
    }

    int candidates() {
        return candidates;
    }

    int claims() {
        return claims;
    }

    /** Candidates who need a person, also those who are not {@linkplain #people() listed}. */
    int peopleCount() {
        return peopleCount;
    }

    List<Listed> people() {
        return people;
    }

    List<Listed> listed() {
        return listed;
    }

    SilentHosts silent() {
        return silent;
    }
}
