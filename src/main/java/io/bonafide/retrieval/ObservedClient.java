package io.bonafide.retrieval;

import io.bonafide.dossier.KeptDocument;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.AccessKey;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Asks through the guarded client, and tells those who look on how it went. */
final class ObservedClient {
    private static final int UNCHANGED = 304;

    private final GuardedClient client;
    private final Traffic traffic;

    ObservedClient(GuardedClient client, Traffic traffic) {
        this.client = client;
        this.traffic = traffic;
    }

    /** As {@link GuardedClient#get}. */
    GuardedClient.Reply get(HttpUrl url, @Nullable AccessKey key, @Nullable KeptDocument held, Duration left)
            throws IOException {
        long began = System.nanoTime();
        AtomicLong bytes = new AtomicLong();
        try {
            GuardedClient.Reply reply = client.get(url, key, held, left, bytes::addAndGet);
            tell(url, reply.status(), failure(reply, held != null), began, bytes);
            return reply;
        } catch (IOException failed) {
            tell(url, 0, Failures.of(failed), began, bytes);
            throw failed;
        }
    }

    private static @Nullable RetrievalFailure failure(GuardedClient.Reply reply, boolean compared) {
        if (Failures.isRobotCheck(reply.headers())) {
            return RetrievalFailure.RATE_LIMITED;
        }
        boolean served = Failures.isAnswer(reply.status())
                || Failures.isRedirect(reply.status())
                || (compared && reply.status() == UNCHANGED);
        return served ? null : Failures.of(reply.status());
    }

    private void tell(HttpUrl url, int status, @Nullable RetrievalFailure failure, long began, AtomicLong bytes) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        traffic.asked(new Traffic.Request(url.host(), status, failure, took, bytes.get()));
    }
}
