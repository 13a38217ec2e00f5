package io.bonafide.retrieval;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/** Looks names up within a time limit. The system's resolver keeps none, and a call's own limit does not reach it. */
final class Lookups {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    // More than claims in flight; only a resolver that hangs for ever comes near it.
    private static final int MOST_AT_A_TIME = 2048;

    private final Dns resolver;
    private final Duration limit;
    private final ThreadPoolExecutor threads;

    Lookups(Dns resolver, Duration callTimeout) {
        this.resolver = resolver;
        this.limit = callTimeout.compareTo(LONGEST) < 0 ? callTimeout : LONGEST;
        this.threads = new ThreadPoolExecutor(
                0, MOST_AT_A_TIME, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Lookups::thread);
    }

    /**
     * @throws InterruptedIOException when no answer came in time
     */
    List<InetAddress> of(String host) throws IOException {
        Future<List<InetAddress>> answer = null;
        try {
            answer = threads.submit(() -> resolver.lookup(host));
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new InterruptedIOException("The look-up took too long");
        } catch (RejectedExecutionException full) {
            throw new InterruptedIOException("Too many look-ups hang");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while looking a name up");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unknown) {
                throw unknown;
            }
            throw new IllegalStateException("Look-up broke down", failed);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "lookup");
        thread.setDaemon(true);
        return thread;
    }
}
