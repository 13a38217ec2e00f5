package io.bonafide.job;

import io.bonafide.ledger.Claims.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Packs hosts into a limited number of partitions: busy hosts get one of their own, the tail shares the rest. */
final class HostPartitions {
    static final int MOST = 16;

    private HostPartitions() {}

    /**
     * @param waiting hosts with their claims, the busiest first
     * @return lists of hosts, none empty
     */
    static List<List<String>> of(List<Waiting> waiting) {
        PriorityQueue<Partition> lightest =
                new PriorityQueue<>(Comparator.comparingLong((Partition partition) -> partition.claims)
                        .thenComparingInt(p -> p.number));
        for (int number = 0; number < Math.min(MOST, waiting.size()); number++) {
            lightest.add(new Partition(number));
        }
        List<Partition> partitions = new ArrayList<>(lightest);
        for (Waiting host : waiting) {
            Partition partition = lightest.remove();
            partition.hosts.add(host.host());
            partition.claims += host.claims();
            lightest.add(partition);
        }
        partitions.sort(Comparator.comparingInt(partition -> partition.number));
        return partitions.stream()
                .map(partition -> List.copyOf(partition.hosts))
                .toList();
    }

    private static final class Partition {
        private final int number;
        private final List<String> hosts = new ArrayList<>();
        private long claims;

        private Partition(int number) {
            this.number = number;
        }
    }
}
