package io.bonafide.job;

import io.bonafide.demo.Answer;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.demo.VirtualIssuer.Condition;
import io.bonafide.demo.VirtualIssuer.Form;
import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The hosts of the audit. Of every ten, three share a domain, the others have one each: one at the usual limits, three at
 * agreed ones (one so slow that only its places limit it), two overloaded now and then, in both forms of
 * {@code Retry-After}, one that at some time asks to be left alone for an hour, one dead. A third of them say how long
 * their documents may be used, a third name their states, a third say neither.
 */
final class AuditedHosts implements AuditedServer.Answers {
    private static final Rate USUAL = new Rate(2, 2);
    private static final int OVERLOADED_ONE_IN = 15;
    private static final int ANSWERS_BEFORE_CLOSING = 12;
    private static final int CANDIDATES = 40;
    private static final int CLAIMS_IN_VAIN = 20;
    private static final Map<String, String> AN_HOUR = Map.of("Retry-After", "3600");

    private static final List<Form> FORMS = List.of(Form.values());

    private enum Manner {
        SIBLING(3, 5, 3),
        USUAL_LIMITS(2, 2, 1),
        ONE_AT_A_TIME(1, 3, 1),
        FOUR_AT_A_TIME(4, 4, 1),
        SLOW(2, 4, 1),
        OVERLOADED_SECONDS(2, 3, 1),
        OVERLOADED_DATE(1, 3, 1),
        DEAD(2, 2, 1);

        private final int atATime;
        private final int perSecond;
        private final int hosts;

        /** @param hosts that share the rate */
        Manner(int atATime, int perSecond, int hosts) {
            this.atATime = atATime;
            this.perSecond = perSecond;
            this.hosts = hosts;
        }

        private Rate rate() {
            return new Rate(atATime, perSecond);
        }
    }

    private static final List<Manner> TEN = List.of(
            Manner.SIBLING,
            Manner.SIBLING,
            Manner.SIBLING,
            Manner.USUAL_LIMITS,
            Manner.ONE_AT_A_TIME,
            Manner.FOUR_AT_A_TIME,
            Manner.SLOW,
            Manner.OVERLOADED_SECONDS,
            Manner.OVERLOADED_DATE,
            Manner.DEAD);
    /** The first at the usual limits closes for an hour. */
    private static final int CLOSING = TEN.indexOf(Manner.USUAL_LIMITS);

    private final List<String> hosts;
    private final VirtualIssuer issuer;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    AuditedHosts(int many) {
        hosts = IntStream.range(0, many).mapToObj(AuditedHosts::name).toList();
        issuer = new VirtualIssuer(hosts);
    }

    private static String name(int number) {
        return manner(number) == Manner.SIBLING
                ? "site" + number + ".group-" + number / TEN.size() + ".example"
                : "badges.academy-" + number + ".example";
    }

    private static Manner manner(int number) {
        return TEN.get(number % TEN.size());
    }

    List<String> names() {
        return hosts;
    }

    static String domain(String host) {
        return host.substring(host.indexOf('.') + 1);
    }

    /** What each domain may be asked. */
    Map<String, Rate> limits() {
        Map<String, Rate> limits = new TreeMap<>();
        IntStream.range(0, hosts.size())
                .forEach(number ->
                        limits.put(domain(hosts.get(number)), manner(number).rate()));
        return limits;
    }

    /** Where that differs from the usual, as a job file has it. */
    String agreed() {
        return limits().entrySet().stream()
                .filter(limit -> !limit.getValue().equals(USUAL))
                .map(limit ->
                        limit.getKey() + ": {concurrency: " + limit.getValue().atATime() + ", rate: "
                                + (int) limit.getValue().perSecond() + "/s}")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Domains whose answers take so long that places run out before the rate does. */
    Set<String> slow() {
        return IntStream.range(0, hosts.size())
                .filter(number -> manner(number) == Manner.SLOW)
                .mapToObj(number -> domain(hosts.get(number)))
                .collect(Collectors.toSet());
    }

    /**
     * Claims that keep every host that works busy for about so long. Every twentieth is claimed by two.
     *
     * @return how many rows
     */
    int writeClaims(Path file, int seconds) throws IOException {
        int rows = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(VirtualIssuer.HEADER);
            for (int turn = 0; turn < seconds * 5; turn++) {
                for (int host = 0; host < hosts.size(); host++) {
                    if (turn < claims(host, seconds)) {
                        out.write(line(turn, host, rows++));
                        if (rows % 20 == 0) {
                            out.write(line(turn, host, rows++ + CANDIDATES / 2));
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** Claims of later rows, for another run: whatever the hosts that answer publish is needed again. */
    void writeFewClaims(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(VirtualIssuer.HEADER);
            for (int host = 0; host < hosts.size(); host++) {
                for (int turn = 10_000; turn < 10_005 && !isSoonOver(host); turn++) {
                    out.write(line(turn, host, turn));
                }
            }
        }
    }

    /** Claims of hosts that are dead, or close for an hour, twins included. */
    int claimsInVain() {
        long inVain = IntStream.range(0, hosts.size())
                .filter(AuditedHosts::isSoonOver)
                .count();
        return (int) (inVain * CLAIMS_IN_VAIN * 11 / 10);
    }

    /** Hosts that now and then have too much to do. */
    int overloaded() {
        return (int) IntStream.range(0, hosts.size())
                .mapToObj(AuditedHosts::manner)
                .filter(Set.of(Manner.OVERLOADED_SECONDS, Manner.OVERLOADED_DATE)::contains)
                .count();
    }

    private static boolean isSoonOver(int host) {
        return host == CLOSING || manner(host) == Manner.DEAD;
    }

    /** Where some credentials of each host lie, the dead included. */
    List<String> addresses(int ofEach) {
        return IntStream.range(0, ofEach * hosts.size())
                .mapToObj(number -> issuer.address(number, Condition.GOOD, Form.TOKEN))
                .toList();
    }

    private static int claims(int host, int seconds) {
        Manner manner = manner(host);
        return isSoonOver(host) ? CLAIMS_IN_VAIN : Math.max(5, manner.perSecond * seconds / manner.hosts - 10);
    }

    private String line(int turn, int host, int candidate) {
        Form form = FORMS.get(turn % FORMS.size());
        return issuer.line("V-" + candidate % CANDIDATES, turn * hosts.size() + host, Condition.GOOD, form);
    }

    @Override
    public boolean isDead(String host) {
        return manner(hosts.indexOf(host)) == Manner.DEAD;
    }

    @Override
    public Answer answer(String host, String path, @Nullable String held, Instant date) {
        int number = hosts.indexOf(host);
        Manner manner = manner(number);
        int times = asked.merge(host, 1, Integer::sum);
        if (number == CLOSING && times > ANSWERS_BEFORE_CLOSING) {
            return refusal(503, AN_HOUR);
        }
        boolean first = asked.merge(host + path, 1, Integer::sum) == 1;
        boolean overloaded = first && Math.floorMod((host + path).hashCode(), OVERLOADED_ONE_IN) == 0;
        if (overloaded && manner == Manner.OVERLOADED_SECONDS) {
            return refusal(429, Map.of("Retry-After", "1"));
        }
        if (overloaded && manner == Manner.OVERLOADED_DATE) {
            return refusal(503, Map.of("Retry-After", AuditedServer.httpDate(date.plusSeconds(2))));
        }
        Duration delay = Duration.ofMillis(manner == Manner.SLOW ? 700 : 0);
        return issuer.answer(host, path)
                .map(answer -> on(number, answer, held, delay))
                .orElseGet(() -> Answer.status(404));
    }

    private static Answer refusal(int status, Map<String, String> headers) {
        return new Answer(status, headers, new byte[0], Duration.ZERO, false);
    }

    /** With the terms of that host. */
    private static Answer on(int number, Answer answer, @Nullable String held, Duration delay) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        String state = "\"" + Arrays.hashCode(answer.body()) + "\"";
        if (number % 3 == 0) {
            headers.put("Cache-Control", "max-age=3600");
        } else if (number % 3 == 1) {
            headers.put("ETag", state);
        }
        boolean unchanged = number % 3 == 1 && state.equals(held);
        return new Answer(
                unchanged ? 304 : answer.status(), headers, unchanged ? new byte[0] : answer.body(), delay, false);
    }
}
