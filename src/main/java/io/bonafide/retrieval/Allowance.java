package io.bonafide.retrieval;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * How many bytes may come in before somebody has a look at them. OkHttp reads some things to their end that need not have
 * one (a chunk's size, a header of gzip), and some by a method that takes the square of their length.
 *
 * <p>Rests on two facts: one answer is read by the thread that asked, and HTTP/1.1 has one answer on a connection at a time.
 */
final class Allowance {
    /** An answer as large as may be, its headers, and what packing and encryption add. */
    static final long ANSWER = Body.LIMIT + (1L << 20);

    // Headers, or the certificates of a handshake, which another thread reads.
    private static final long UNSEEN = 512 << 10;

    private static final ThreadLocal<Allowance> MINE = new ThreadLocal<>();

    private long left;
    private final LongConsumer seen;
    private long unseen = UNSEEN;

    private Allowance(long left, LongConsumer seen) {
        this.left = left;
        this.seen = seen;
    }

    /** Something that reads one answer. */
    @FunctionalInterface
    interface Exchange<T> {
        T run() throws IOException;
    }

    /**
     * @param seen is told how many bytes of content somebody had a look at
     */
    static <T> T within(Exchange<T> exchange, LongConsumer seen) throws IOException {
        MINE.set(new Allowance(ANSWER, seen));
        try {
            return exchange.run();
        } finally {
            MINE.remove();
        }
    }

    /**
     * @return what a socket hears, which ends with {@link Blocked} once the allowance is used up
     */
    static InputStream on(InputStream socket) {
        Allowance greeting = new Allowance(UNSEEN, bytes -> {});
        return new FilterInputStream(socket) {
            @Override
            public int read() throws IOException {
                int one = in.read();
                return spent(one, one < 0 ? 0 : 1);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int got = in.read(bytes, from, length);
                return spent(got, got);
            }

            // TLS empties a socket before it closes it, for as long as something is there.
            @Override
            public long skip(long bytes) throws IOException {
                long gone = in.skip(bytes);
                inForce().take(gone);
                return gone;
            }

            @Override
            public int available() throws IOException {
                return inForce().isUsedUp() ? 0 : in.available();
            }

            private Allowance inForce() {
                Allowance mine = MINE.get();
                return mine == null ? greeting : mine;
            }

            private int spent(int result, int bytes) throws Blocked {
                inForce().spend(bytes);
                return result;
            }
        };
    }

    /** Some of the answer has been had: from here on as much again may come in unseen. */
    static void seen(long bytes) {
        Allowance mine = MINE.get();
        if (mine != null) {
            mine.unseen = UNSEEN;
            mine.seen.accept(bytes);
        }
    }

    private void take(long bytes) {
        left -= Math.max(bytes, 0);
        unseen -= Math.max(bytes, 0);
    }

    private boolean isUsedUp() {
        return left < 0 || unseen < 0;
    }

    private void spend(int bytes) throws Blocked {
        take(bytes);
        if (left < 0) {
            throw new Blocked("The answer is larger than " + (Body.LIMIT >> 20) + " MiB");
        }
        if (unseen < 0) {
            throw new Blocked("The answer does not come to its content");
        }
    }
}
