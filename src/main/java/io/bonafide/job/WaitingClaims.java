package io.bonafide.job;

import io.bonafide.ledger.Claims;
import io.bonafide.ledger.Claims.Cursor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * The claims of some hosts that have no outcome yet, domain by domain in turn, so that a partition of several domains
 * waits for none of them. Driven by the ledger alone: there is no position to save, or to lose.
 */
final class WaitingClaims {
    private static final int PAGE = 100;

    private final ActiveRun run;
    private final Claims claims;
    private final Deque<DomainQueue> turn = new ArrayDeque<>();

    WaitingClaims(ActiveRun run, Claims claims, List<String> hosts) {
        this.run = run;
        this.claims = claims;
        Map<String, DomainQueue> domains = new LinkedHashMap<>();
        for (String host : hosts) {
            domains.computeIfAbsent(ClaimHost.domain(host), DomainQueue::new)
                    .hosts
                    .add(new HostQueue(host));
        }
        turn.addAll(domains.values());
    }

    /** A claim and whom it will ask. */
    record Departure(String domain, Claims.Next claim) {}

    /**
     * The next claim of a domain that has room.
     *
     * @param room takes the room that it finds
     */
    Optional<Departure> next(Predicate<String> room) {
        for (Iterator<DomainQueue> domains = turn.iterator(); domains.hasNext(); ) {
            DomainQueue domain = domains.next();
            if (domain.isEmpty()) {
                domains.remove();
            } else if (room.test(domain.name)) {
                domains.remove();
                turn.addLast(domain);
                return Optional.of(new Departure(domain.name, domain.take()));
            }
        }
        return Optional.empty();
    }

    /** Whether all have been handed out, or no more are wanted. */
    boolean isOver() {
        return turn.isEmpty() || run.stopping().get();
    }

    private static final class DomainQueue {
        private final String name;
        private final Deque<HostQueue> hosts = new ArrayDeque<>();

        private DomainQueue(String name) {
            this.name = name;
        }

        private boolean isEmpty() {
            while (!hosts.isEmpty() && hosts.getFirst().isEmpty()) {
                hosts.removeFirst();
            }
            return hosts.isEmpty();
        }

        private Claims.Next take() {
            HostQueue host = hosts.removeFirst();
            hosts.addLast(host);
            return host.page.remove();
        }
    }

    private final class HostQueue {
        private final Queue<Claims.Next> page = new ArrayDeque<>();
        private Cursor cursor;
        private boolean exhausted;

        private HostQueue(String host) {
            cursor = Cursor.start(host);
        }

        private boolean isEmpty() {
            if (page.isEmpty() && !exhausted) {
                List<Claims.Next> more = claims.waiting(run.id(), cursor, run.begun(), PAGE);
                page.addAll(more);
                exhausted = more.size() < PAGE;
                if (!more.isEmpty()) {
                    cursor = more.get(more.size() - 1).cursor();
                }
            }
            return page.isEmpty();
        }
    }
}
