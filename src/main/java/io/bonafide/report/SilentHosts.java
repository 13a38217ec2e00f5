package io.bonafide.report;

import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Attempt;
import io.bonafide.report.page.SafeText;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Claims that lack an answer, by the issuer's domain that owes it, so that one outage is seen as one. */
final class SilentHosts {
    /** Beyond so many domains the rest is counted together. */
    static final int MOST_HOSTS = 200;

    /** Stands for that rest. */
    static final String REST = "…";

    private static final Set<Reason> SILENT =
            EnumSet.of(Reason.NO_ANSWER, Reason.LIMITED, Reason.KEY_NOT_OBTAINED, Reason.STATUS_NOT_LEARNED);
    private static final Pattern HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:]+).*");
    private static final Predicate<String> SERVED =
            Pattern.compile("[23]\\d\\d").asMatchPredicate();
    // "Not found" and the like are answers; these are not.
    private static final Predicate<String> SAID_NO =
            Pattern.compile("4(?!08|25|29)\\d\\d").asMatchPredicate();

    private final UnaryOperator<String> domainOf;
    private final Map<String, Silence> domains = new HashMap<>();

    /**
     * @param domainOf whose a host is
     */
    SilentHosts(UnaryOperator<String> domainOf) {
        this.domainOf = domainOf;
    }

    void add(Verdict verdict) {
        Set<Reason> ways = new TreeSet<>(verdict.reasons());
        ways.retainAll(SILENT);
        if (ways.isEmpty()) {
            return;
        }
        String known = owing(verdict);
        String domain = domains.containsKey(known) || domains.size() < MOST_HOSTS ? known : REST;
        Silence one = Silence.of(domain, verdict.deferral(), ways, happened(verdict, known));
        domains.merge(domain, one, Silence::and);
    }

    /**
     * The one that was tried last and did not answer: a key or a status list may lie elsewhere than the credential, and
     * others may have answered since. Empty if none was tried.
     */
    private String owing(Verdict verdict) {
        List<Attempt> attempts = verdict.attempts();
        return last(attempts, SERVED.or(SAID_NO).negate())
                .or(() -> last(attempts, SERVED.negate()))
                .or(() -> last(attempts, any -> true))
                .orElseGet(() -> verdict.claim().locator() instanceof CredentialLocator.HostedAt hosted
                        ? domain(hosted.address())
                        : "");
    }

    private Optional<String> last(List<Attempt> attempts, Predicate<String> result) {
        return attempts.stream()
                .filter(attempt -> result.test(attempt.result()))
                .reduce((earlier, later) -> later)
                .map(attempt -> domain(attempt.address()));
    }

    private Set<String> happened(Verdict verdict, String domain) {
        Set<String> happened = new TreeSet<>();
        verdict.attempts().stream()
                .filter(attempt -> !SERVED.test(attempt.result()))
                .filter(attempt -> domain(attempt.address()).equals(domain))
                .forEach(attempt -> happened.add(SafeText.of(attempt.result())));
        return happened;
    }

    private String domain(String address) {
        Matcher matcher = HOST.matcher(SafeText.of(address));
        return matcher.matches() ? domainOf.apply(matcher.group(1).toLowerCase(Locale.ROOT)) : "";
    }

    /** The one with most claims first. */
    List<Silence> all() {
        return domains.values().stream()
                .sorted(Comparator.comparing(Silence::claims).reversed().thenComparing(Silence::domain))
                .toList();
    }
}
