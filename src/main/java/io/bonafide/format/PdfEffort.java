package io.bonafide.format;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * What reading one PDF may cost its thread: 2 s of processor time and 128 MiB of allocations. Everything that the library
 * unpacks by itself it reads from a {@link Source}, a few KiB at a time, so that is where a bomb is noticed.
 */
final class PdfEffort {
    private static final long NANOSECONDS = 2_000_000_000L;
    private static final long BYTES = 128L << 20;
    private static final int CHEAP_READS = 4_096;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long processorBefore = THREADS.getCurrentThreadCpuTime();
    private final long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    private int reads;
    private boolean exhausted;

    /** It is told for ever after: the library overlooks some failures. */
    boolean isExhausted() {
        return exhausted;
    }

    void check() throws TooMuch {
        exhausted = exhausted
                || THREADS.getCurrentThreadCpuTime() - processorBefore > NANOSECONDS
                || THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore > BYTES;
        if (exhausted) {
            throw new TooMuch();
        }
    }

    private void checkNowAndThen() throws TooMuch {
        if (++reads % CHEAP_READS == 0 || exhausted) {
            check();
        }
    }

    Source source(byte[] bytes) {
        return new Source(bytes);
    }

    /** The document takes more than it may. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The document's bytes, given out while they may be worked on. */
    final class Source extends RandomAccessReadBuffer {
        private final byte[] bytes;

        private Source(byte[] bytes) {
            super(bytes);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            checkNowAndThen();
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            check();
            return super.read(into, offset, length);
        }

        @Override
        public RandomAccessReadView createView(long start, long length) {
            return new RandomAccessReadView(new Source(bytes), start, length, true);
        }
    }
}
