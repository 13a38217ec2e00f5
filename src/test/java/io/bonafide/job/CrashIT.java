package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process is killed with SIGKILL at random moments of a run, and started again each time. */
@Tag("crash")
class CrashIT {
    private static final int CLAIMS = 2_000;
    private static final int KILLS = 10;
    private static final int HOSTS = 20;

    @TempDir
    private Path home;

    @Test
    void aRunThatIsKilledTenTimesEndsAsOneThatIsLeftAlone() throws Exception {
        VirtualIssuer issuer = new VirtualIssuer(HOSTS);
        Map<Integer, String> undisturbed;
        Duration wall;
        int requests;
        try (LoopbackIssuers served = LoopbackIssuers.serving(issuer)) {
            CrashStage calm = new CrashStage(home.resolve("calm"), issuer, served, CLAIMS);
            long begin = System.nanoTime();
            assertThat(calm.start().waitFor()).isZero();
            wall = Duration.ofNanos(System.nanoTime() - begin);
            undisturbed = calm.results();
            requests = asked(served);
        }
        assertThat(undisturbed).hasSize(CLAIMS);
        try (LoopbackIssuers served = LoopbackIssuers.serving(issuer)) {
            CrashStage disturbed = new CrashStage(home.resolve("disturbed"), issuer, served, CLAIMS);
            int kills = killAtRandom(disturbed, served, requests);
            assertThat(kills).isEqualTo(KILLS);
            assertThat(disturbed.results()).isEqualTo(undisturbed);
            expectNothingTwice(disturbed);
            int most = served.requests().entrySet().stream()
                    .filter(request -> request.getKey().matches(".*/\\d+\\.(json|jwt)"))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            System.out.printf(
                    "%d claims, %d kills, undisturbed %.1f s; no document of a candidate asked for more than %d times%n",
                    CLAIMS, kills, wall.toMillis() / 1000.0, most);
            assertThat(most).isLessThanOrEqualTo(1 + KILLS);
        }
    }

    /**
     * Each life ends after a random part of all requests, ten of them together before the work is done: every kill falls
     * into the middle of a run, however fast the machine.
     */
    private static int killAtRandom(CrashStage stage, LoopbackIssuers served, int requests) throws Exception {
        Random moments = new Random(20261101);
        int kills = 0;
        while (kills < KILLS) {
            int enough = asked(served) + (int) (requests * (0.01 + 0.07 * moments.nextDouble()));
            Process process = stage.start();
            while (asked(served) < enough) {
                if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                    return kills;
                }
            }
            process.destroyForcibly().waitFor();
            kills++;
        }
        assertThat(stage.start().waitFor()).isZero();
        return kills;
    }

    private static int asked(LoopbackIssuers served) {
        return served.requests().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void expectNothingTwice(CrashStage stage) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + stage.data());
        JdbcClient jdbc = JdbcClient.create((DataSource) database);
        assertThat(jdbc.sql("select count(*) from outcome").query(Integer.class).single())
                .isEqualTo(CLAIMS);
        assertThat(jdbc.sql("select count(*) from decision")
                        .query(Integer.class)
                        .single())
                .isEqualTo(CLAIMS);
        assertThat(jdbc.sql("select count(*) from claim").query(Integer.class).single())
                .isEqualTo(CLAIMS);
        assertThat(TestLedger.on(database, "doctor", true).doctor().complaints())
                .isEmpty();
    }
}
