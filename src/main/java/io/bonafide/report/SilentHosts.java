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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Claims that wait for an answer, by the host that owes it, so that one outage is seen as one. */
final class SilentHosts {
    /** Beyond so many hosts the rest is counted together. */
    static final int MOST_HOSTS = 200;

    private static final Set<Reason> SILENT =
            EnumSet.of(Reason.NO_ANSWER, Reason.LIMITED, Reason.KEY_NOT_OBTAINED, Reason.STATUS_NOT_LEARNED);
    private static final Pattern HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:]+).*");

    private final Map<String, Silence> hosts = new HashMap<>();

    /** How often a host did not answer, and in which ways. */
    record Silence(String host, int claims, Set<Reason> ways) {

        private Silence and(Silence other) {
            Set<Reason> all = new TreeSet<>(ways);
            all.addAll(other.ways);
            return new Silence(host, claims + other.claims, all);
        }
    }

    void add(Verdict verdict) {
        Set<Reason> ways = new TreeSet<>(verdict.reasons());
        ways.retainAll(SILENT);
        if (ways.isEmpty()) {
            return;
        }
        String known = host(verdict);
        String host = hosts.containsKey(known) || hosts.size() < MOST_HOSTS ? known : "…";
        hosts.merge(host, new Silence(host, 1, ways), Silence::and);
    }

    /** The one that was tried last: a key or a status list may lie elsewhere than the credential. Empty if none was. */
    private static String host(Verdict verdict) {
        List<Attempt> attempts = verdict.attempts();
        if (!attempts.isEmpty()) {
            return host(attempts.get(attempts.size() - 1).address());
        }
        return verdict.claim().locator() instanceof CredentialLocator.HostedAt hosted ? host(hosted.address()) : "";
    }

    private static String host(String address) {
        Matcher matcher = HOST.matcher(SafeText.of(address));
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The one with most claims first. */
    List<Silence> all() {
        return hosts.values().stream()
                .sorted(Comparator.comparing(Silence::claims).reversed().thenComparing(Silence::host))
                .toList();
    }
}
