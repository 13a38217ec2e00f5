package io.bonafide.job;

import io.bonafide.demo.VirtualIssuer;
import io.bonafide.demo.VirtualIssuer.Condition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Claims per second from claims staged to outcomes recorded: half signed JWTs, half hosted badges, all good, each at its own
 * address over TLS, beside nothing but the same GETs, the issuers' common documents among them. The issuers run in a process
 * of their own on the same processors, so at no latency the three compete; ratios within one run count more than figures.
 */
@Tag("benchmark")
class ThroughputBenchmarkTest {
    private static final int HOSTS = 100;
    private static final int CLAIMS = Integer.getInteger("benchmark.claims", 4000);
    private static final List<Integer> LATENCIES = List.of(0, 20, 200);
    // Requests at a time, over all hosts: of many, each has two, the usual number; one has as many as a job file can
    // ask for.
    private static final int AT_A_TIME_OF_MANY = 2;
    private static final int AT_A_TIME_OF_ONE = 64;
    private static final String LIMITS = "{claim_timeout: 10m}";
    private static final int ALLOWED_PER_SECOND = 2;

    @TempDir
    private Path home;

    private int cells;

    @Test
    void claimsPerSecondEndToEnd() throws Exception {
        try (SpeedIssuers issuers = new SpeedIssuers(HOSTS, CLAIMS, LATENCIES)) {
            lifted(issuers, new VirtualIssuer(HOSTS), 0, CLAIMS);
            StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%nclaims verified per second%n"));
            for (int latency : LATENCIES) {
                for (int hosts : List.of(HOSTS, 1)) {
                    String line = lifted(issuers, new VirtualIssuer(hosts), latency, CLAIMS);
                    print(line);
                    table.append(line);
                }
            }
            for (int latency : LATENCIES) {
                table.append(limited(issuers, new VirtualIssuer(HOSTS), latency, 10 * HOSTS));
                table.append(limited(issuers, new VirtualIssuer(1), latency, 20));
            }
            print(table.toString());
        }
    }

    private String lifted(SpeedIssuers issuers, VirtualIssuer issuer, int latency, int claims) throws Exception {
        int hosts = issuer.hosts().size();
        Map<Integer, String> addresses = addresses(issuer, claims);
        List<String> gets = gets(issuer, addresses);
        int each = hosts == 1 ? AT_A_TIME_OF_ONE : AT_A_TIME_OF_MANY;
        int atATime = hosts * each;
        Duration bare = new BareLoop(issuers).get(gets, latency, atATime);
        Usage usage = new Usage();
        Duration took = verify(
                issuers, issuer, latency, "{per_host: {concurrency: " + each + ", rate: 9999/s}}", addresses, usage);
        Duration again = new BareLoop(issuers).get(gets, latency, atATime);
        Duration best = bare.compareTo(again) < 0 ? bare : again;
        return String.format(
                Locale.ROOT,
                "%3d host%s %3d ms, limits lifted: %6.0f, %6.0f GETs/s; bare OkHttp, %d at a time, %6.0f GETs/s; ratio %.2f; %s%n",
                hosts,
                hosts == 1 ? ", " : "s,",
                latency,
                perSecond(claims, took),
                perSecond(gets.size(), took),
                atATime,
                perSecond(gets.size(), best),
                seconds(best) / seconds(took),
                usage);
    }

    private String limited(SpeedIssuers issuers, VirtualIssuer issuer, int latency, int claims) throws Exception {
        int hosts = issuer.hosts().size();
        Map<Integer, String> addresses = addresses(issuer, claims);
        Usage usage = new Usage();
        Duration took = verify(issuers, issuer, latency, LIMITS, addresses, usage);
        double each = (double) gets(issuer, addresses).size() / hosts;
        double allowed = Math.max(0, each - 1) / ALLOWED_PER_SECOND;
        return String.format(
                Locale.ROOT,
                "%3d host%s %3d ms, limits on:     %6.1f, %6.1f GETs/s to each host; %.1f s where the limits alone allow %.1f s; %s%n",
                hosts,
                hosts == 1 ? ", " : "s,",
                latency,
                perSecond(claims, took),
                each / seconds(took),
                seconds(took),
                allowed,
                usage);
    }

    private Duration verify(
            SpeedIssuers issuers,
            VirtualIssuer issuer,
            int latency,
            String verify,
            Map<Integer, String> addresses,
            Usage usage)
            throws Exception {
        try (SpeedRun run = new SpeedRun(
                home.resolve("cell" + cells++), verify, issuers.stage(issuer.hosts(), latency), addresses)) {
            Duration took = run.verify();
            usage.close();
            run.allAreConfirmed();
            return took;
        }
    }

    private static Map<Integer, String> addresses(VirtualIssuer issuer, int claims) {
        Map<Integer, String> addresses = new LinkedHashMap<>();
        for (int number = 1; number <= claims; number++) {
            addresses.put(number, issuer.address(number, Condition.GOOD));
        }
        return addresses;
    }

    /** What the product asks for: each claim's document, and the few that all claims of a host have in common. */
    private static List<String> gets(VirtualIssuer issuer, Map<Integer, String> addresses) {
        List<String> gets = new ArrayList<>();
        // Numbers go round an even number of hosts: one host's are all signed, or all hosted.
        List<String> hosted = List.of("/badge.json", "/issuer.json");
        List<String> signed = List.of("/.well-known/did.json", "/status/revocation");
        for (String host : issuer.hosts()) {
            boolean hasHosted = addresses.values().stream().anyMatch(at -> at.contains(host) && at.endsWith(".json"));
            boolean hasSigned = addresses.values().stream().anyMatch(at -> at.contains(host) && at.endsWith(".jwt"));
            (hasHosted ? hosted : List.<String>of()).forEach(path -> gets.add("https://" + host + path));
            (hasSigned ? signed : List.<String>of()).forEach(path -> gets.add("https://" + host + path));
        }
        gets.addAll(addresses.values());
        return gets;
    }

    // The product sets logging up its own way, which leaves no room for ours.
    private static void print(String result) {
        System.out.print(result);
    }

    private static double perSecond(int many, Duration time) {
        return many / seconds(time);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
