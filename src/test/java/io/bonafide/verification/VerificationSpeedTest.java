package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.proof.Proofs;
import io.bonafide.proof.RawCosts;
import io.bonafide.proof.RawCosts.Part;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many credentials are verified per second of one core, from bytes to verdict, once everything is warm; and beside it
 * what the parts cost by themselves. Counts the thread's own CPU time, so a busy machine shifts the figures little; ratios
 * within one run count more than figures.
 */
@Tag("benchmark")
class VerificationSpeedTest {
    private static final int CREDENTIALS = 200;
    private static final long WARM_NANOS = seconds("benchmark.warm", 4);
    private static final long WINDOW_NANOS = seconds("benchmark.window", 2);
    private static final int WINDOWS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Logger LOG = Logger.getLogger("benchmark");

    private static long seconds(String property, int otherwise) {
        return Integer.getInteger(property, otherwise) * 1_000_000_000L;
    }

    @Test
    void credentialsPerCoreSecond() throws Exception {
        SpeedSamples samples = new SpeedSamples();
        Verifier verifier = new Verifier(new Proofs());
        RawCosts raw = new RawCosts(SpeedSamples.unsecured(0));
        Map<String, Double> parts = parts(raw);
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%ncredential of %d bytes, %d statements; per second of one core%n",
                SpeedSamples.unsecured(0).length(),
                raw.statements()));
        parts.forEach((name, rate) -> table.append(line(name, rate)));
        for (SpeedFormat format : SpeedFormat.chosen()) {
            List<SecuredDocument> documents = SpeedSamples.documents(format, CREDENTIALS);
            double rate = rate(new Round(samples, verifier, documents));
            double signature = parts.getOrDefault("signature alone, " + RawCosts.nameOf(format.signer()), rate);
            table.append(line("full verdict, " + format.name(), rate).stripTrailing())
                    .append(String.format(Locale.ROOT, "   %3.0f %% of the signature's%n", 100 * rate / signature));
        }
        LOG.info(table::toString);
    }

    private static Map<String, Double> parts(RawCosts raw) throws Exception {
        Map<String, Double> rates = new LinkedHashMap<>();
        for (SpeedFormat.Kind kind : SpeedFormat.Kind.values()) {
            rates.put("signature alone, " + RawCosts.nameOf(kind.signer()), rate(raw.signature(kind.signer())));
        }
        rates.put("signature alone, over two hashes", rate(raw.signatureOverHashes(SpeedFormat.Kind.ED25519.signer())));
        rates.put("canonical form alone", rate(raw.canonicalForm()));
        rates.put("canonical proof options alone", rate(raw.canonicalOptions()));
        rates.put("JSON parse alone", rate(raw.parse()));
        return rates;
    }

    /** Per second of wall-clock time: two threads on a free machine should do nearly twice what one does. */
    @Test
    void twoThreadsAgainstOne() throws Exception {
        SpeedSamples samples = new SpeedSamples();
        Verifier verifier = new Verifier(new Proofs());
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%nper second of wall-clock time%n"));
        for (SpeedFormat format : SpeedFormat.chosen()) {
            List<SecuredDocument> documents = SpeedSamples.documents(format, CREDENTIALS);
            Round round = new Round(samples, verifier, documents);
            rate(round);
            double one = wall(round, 1);
            double two = wall(round, 2);
            table.append(String.format(
                    Locale.ROOT,
                    "%-44s one thread %7.0f   two %7.0f   %.2f times%n",
                    format.name(),
                    one,
                    two,
                    two / one));
        }
        LOG.info(table::toString);
    }

    private record Round(SpeedSamples samples, Verifier verifier, List<SecuredDocument> documents) implements Part {
        @Override
        public boolean run() throws Exception {
            for (SecuredDocument document : documents) {
                assertThat(samples.verdict(verifier, document).conclusion()).isEqualTo(Conclusion.CONFIRMED);
            }
            return true;
        }
    }

    private static int operations(Part part) {
        return part instanceof Round round ? round.documents().size() : 1;
    }

    /** The best of several windows. */
    private static double rate(Part part) throws Exception {
        perCpuSecond(part, WARM_NANOS);
        double best = 0;
        for (int window = 0; window < WINDOWS; window++) {
            best = Math.max(best, perCpuSecond(part, WINDOW_NANOS));
        }
        return best;
    }

    private static double perCpuSecond(Part part, long nanos) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        long now = start;
        while (now - start < nanos) {
            assertThat(part.run()).isTrue();
            done += operations(part);
            now = THREADS.getCurrentThreadCpuTime();
        }
        return done * 1e9 / (now - start);
    }

    private static double wall(Part part, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            double best = 0;
            for (int window = 0; window < WINDOWS; window++) {
                best = Math.max(best, wallOnce(pool, part, threads));
            }
            return best;
        } finally {
            pool.shutdown();
        }
    }

    private static double wallOnce(ExecutorService pool, Part part, int threads) throws Exception {
        long end = System.nanoTime() + WINDOW_NANOS;
        Callable<Double> work = () -> {
            long start = System.nanoTime();
            long done = 0;
            while (System.nanoTime() < end) {
                part.run();
                done += operations(part);
            }
            return done * 1e9 / (System.nanoTime() - start);
        };
        List<Future<Double>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(pool.submit(work));
        }
        double rate = 0;
        for (Future<Double> result : running) {
            rate += result.get();
        }
        return rate;
    }

    private static String line(String name, double rate) {
        return String.format(Locale.ROOT, "%-44s %9.0f   %8.1f us%n", name, rate, 1e6 / rate);
    }
}
