package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.ledger.Claims.Waiting;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostPartitionsTest {

    @Test
    void everyHostHasAPartitionOfItsOwnWhileThereIsRoom() {
        assertThat(HostPartitions.of(List.of(new Waiting("a", 9), new Waiting("b", 1)), host -> host))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void theTailSharesWhatTheBusyHostLeaves() {
        List<Waiting> hosts = IntStream.range(0, 40)
                .mapToObj(number -> new Waiting("h" + number, number == 0 ? 1000 : 1))
                .toList();
        List<List<String>> partitions = HostPartitions.of(hosts, host -> host);
        assertThat(partitions).hasSize(HostPartitions.MOST).contains(List.of("h0"));
        assertThat(partitions.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void hostsOfOneDomainStayTogether() {
        List<Waiting> hosts = List.of(new Waiting("a.x", 5), new Waiting("b.y", 4), new Waiting("c.x", 1));
        assertThat(HostPartitions.of(hosts, host -> host.substring(2)))
                .containsExactly(List.of("a.x", "c.x"), List.of("b.y"));
    }

    @Test
    void nothingWaitingNeedsNoPartition() {
        assertThat(HostPartitions.of(List.of(), host -> host)).isEmpty();
    }
}
