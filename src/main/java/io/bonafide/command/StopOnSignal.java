package io.bonafide.command;

import io.bonafide.job.Launcher;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the process is told to end: finish the claims in hand, at most half a minute, then let it end. */
final class StopOnSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopOnSignal.class);
    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);

    StopOnSignal(Launcher launcher) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(launcher), "stop"));
    }

    private void waitFor(Launcher launcher) {
        if (ended.getCount() == 0) {
            return;
        }
        LOG.info("Asked to stop: finishing the claims in hand");
        launcher.stop();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Ending with claims in hand; the next start goes on");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
