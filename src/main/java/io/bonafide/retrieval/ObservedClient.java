package io.bonafide.retrieval;

import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
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
    GuardedClient.Reply get(Inquiry inquiry, Duration left, Passage passage) throws IOException {
        long began = System.nanoTime();
        Watched watched = new Watched(passage);
        try {
            GuardedClient.Reply reply = client.get(inquiry, left, watched);
            tell(inquiry.url(), reply.status(), failure(reply, inquiry.held() != null), began, watched);
            return reply;
        } catch (Politeness.LeftAlone notSent) {
            throw notSent;
        } catch (IOException failed) {
            tell(inquiry.url(), 0, Failures.of(failed).failure(), began, watched);
            throw failed;
        }
    }

    private static @Nullable RetrievalFailure failure(GuardedClient.Reply reply, boolean compared) {
        Signal signal = Signal.of(reply.status(), reply.headers());
        boolean served = Failures.isAnswer(reply.status())
                || Failures.isRedirect(reply.status())
                || (compared && reply.status() == UNCHANGED);
        return served && signal != Signal.ROBOT_CHECK ? null : signal.failure();
    }

    private void tell(HttpUrl url, int status, @Nullable RetrievalFailure failure, long began, Watched watched) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        traffic.asked(new Traffic.Request(url.host(), status, failure, took, watched.bytes));
    }

    private static final class Watched implements Passage {
        private final Passage inner;
        private long bytes;

        private Watched(Passage inner) {
            this.inner = inner;
        }

        @Override
        public void sending() throws IOException {
            inner.sending();
        }

        @Override
        public void received(long more) {
            bytes += more;
        }
    }
}
