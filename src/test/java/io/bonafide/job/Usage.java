package io.bonafide.job;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Heap and threads of this process while something runs. */
final class Usage implements AutoCloseable {
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final Thread watching = new Thread(this::watch, "usage");
    private volatile boolean over;
    private long highest;
    private long live;

    Usage() {
        System.gc();
        ManagementFactory.getThreadMXBean().resetPeakThreadCount();
        watching.setDaemon(true);
        watching.start();
    }

    private void watch() {
        while (!over) {
            highest = Math.max(
                    highest,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            live = Math.max(
                    live, pools.stream().mapToLong(Usage::afterCollection).sum());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static long afterCollection(MemoryPoolMXBean pool) {
        MemoryUsage left = pool.getCollectionUsage();
        return left == null ? 0 : left.getUsed();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        watching.join();
    }

    /** Call once closed. */
    @Override
    public String toString() {
        return String.format(
                "heap %3d MB after collection, %3d MB with garbage; %3d platform threads",
                live >> 20, highest >> 20, ManagementFactory.getThreadMXBean().getPeakThreadCount());
    }
}
