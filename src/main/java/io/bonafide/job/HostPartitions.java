package io.bonafide.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.bonafide.ledger.Claims.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;

/** Packs domains into a limited number of partitions: busy ones get one of their own, the tail shares the rest. */
final class HostPartitions {
    static final int MOST = 16;

    private HostPartitions() {}

    /**
     * @param waiting hosts with their claims, the busiest first
     * @param domain whose hosts stay together, because limits are its own
     * @return lists of hosts, none empty
     */
    static List<List<String>> of(List<Waiting> waiting, UnaryOperator<String> domain) {
        Map<String, List<Waiting>> domains =
                waiting.stream().collect(groupingBy(host -> domain.apply(host.host()), LinkedHashMap::new, toList()));
        List<List<Waiting>> busiest = domains.values().stream()
                .sorted(Comparator.comparingLong(HostPartitions::claims).reversed())
                .toList();
        PriorityQueue<Partition> lightest =
                new PriorityQueue<>(Comparator.comparingLong((Partition partition) -> partition.claims)
                        .thenComparingInt(p -> p.number));
        for (int number = 0; number < Math.min(MOST, busiest.size()); number++) {
            lightest.add(new Partition(number));
        }
        List<Partition> partitions = new ArrayList<>(lightest);
        for (List<Waiting> together : busiest) {
            Partition partition = lightest.remove();
            together.forEach(host -> partition.hosts.add(host.host()));
            partition.claims += claims(together);
            lightest.add(partition);
        }
        partitions.sort(Comparator.comparingInt(partition -> partition.number));
        return partitions.stream()
                .map(partition -> List.copyOf(partition.hosts))
                .toList();
    }

    private static long claims(List<Waiting> hosts) {
        return hosts.stream().mapToLong(Waiting::claims).sum();
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
