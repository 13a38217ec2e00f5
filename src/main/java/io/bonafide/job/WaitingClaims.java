package io.bonafide.job;

import io.bonafide.ledger.Claims;
import io.bonafide.ledger.Claims.Cursor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The claims of some hosts that have no outcome yet, host by host in turn, so that a partition of several hosts waits for
 * none of them. Driven by the ledger alone: there is no position to save, or to lose.
 */
final class WaitingClaims implements ItemReader<Claims.Next> {
    private static final int PAGE = 100;

    private final ActiveRun run;
    private final Claims claims;
    private final Deque<HostQueue> turn = new ArrayDeque<>();

    WaitingClaims(ActiveRun run, Claims claims, List<String> hosts) {
        this.run = run;
        this.claims = claims;
        hosts.forEach(host -> turn.add(new HostQueue(host)));
    }

    @Override
    public Claims.@Nullable Next read() {
        for (Iterator<HostQueue> hosts = turn.iterator();
                hosts.hasNext() && !run.stopping().get(); ) {
            HostQueue host = hosts.next();
            hosts.remove();
            Claims.Next claim = host.next();
            if (claim != null) {
                turn.addLast(host);
                return claim;
            }
        }
        return null;
    }

    private final class HostQueue {
        private final Queue<Claims.Next> page = new ArrayDeque<>();
        private Cursor cursor;
        private boolean exhausted;

        private HostQueue(String host) {
            cursor = Cursor.start(host);
        }

        private Claims.@Nullable Next next() {
            if (page.isEmpty() && !exhausted) {
                List<Claims.Next> more = claims.waiting(run.id(), cursor, run.begun(), PAGE);
                page.addAll(more);
                exhausted = more.size() < PAGE;
                if (!more.isEmpty()) {
                    cursor = more.get(more.size() - 1).cursor();
                }
            }
            return page.poll();
        }
    }
}
