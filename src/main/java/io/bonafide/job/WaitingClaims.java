package io.bonafide.job;

import io.bonafide.job.Places.Place;
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
import java.util.function.Function;

/**
 * The claims of some hosts that have no outcome yet, domain by domain in turn, so that a partition of several domains
 * waits for none of them. Driven by the ledger alone: there is no position to save, or to lose.
 */
final class WaitingClaims {
    private static final int PAGE = 100;
    // Read ahead, over all hosts of a partition; of many hosts each has fewer.
    private static final int READ_AHEAD = 1000;

    private final ActiveRun run;
    private final Claims claims;
    private final int page;
    private final Deque<DomainQueue> turn = new ArrayDeque<>();

    WaitingClaims(ActiveRun run, Claims claims, List<String> hosts) {
        this.run = run;
        this.claims = claims;
        this.page = Math.max(1, Math.min(PAGE, READ_AHEAD / Math.max(1, hosts.size())));
        Map<String, DomainQueue> domains = new LinkedHashMap<>();
        for (String host : hosts) {
            domains.computeIfAbsent(ClaimHost.domain(host), DomainQueue::new)
                    .hosts
                    .add(new HostQueue(host));
        }
        turn.addAll(domains.values());
    }

    /** A claim, whom it will ask, and its place. */
    record Departure(String domain, Claims.Next claim, Place place) {}

    /**
     * The next claim of a domain that has room. Claims are read only then, so that no more of them are in memory than are
     * wanted.
     *
     * @param room finds a place for a claim of a domain
     */
    Optional<Departure> next(Function<String, Optional<Place>> room) {
        for (Iterator<DomainQueue> domains = turn.iterator(); domains.hasNext(); ) {
            DomainQueue domain = domains.next();
            Optional<Place> place = room.apply(domain.name);
            if (place.isPresent()) {
                domains.remove();
                Optional<Departure> departure = departure(domain, place.get());
                if (departure.isPresent()) {
                    turn.addLast(domain);
                    return departure;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Departure> departure(DomainQueue domain, Place place) {
        boolean used = false;
        try {
            used = !domain.isEmpty();
            return used ? Optional.of(new Departure(domain.name, domain.take(), place)) : Optional.empty();
        } finally {
            if (!used) {
                place.giveBackUnused();
            }
        }
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
            return host.ready.remove();
        }
    }

    private final class HostQueue {
        private final Queue<Claims.Next> ready = new ArrayDeque<>();
        private Cursor cursor;
        private boolean exhausted;

        private HostQueue(String host) {
            cursor = Cursor.start(host);
        }

        private boolean isEmpty() {
            if (ready.isEmpty() && !exhausted) {
                List<Claims.Next> more = claims.waiting(run.id(), cursor, run.begun(), page);
                ready.addAll(more);
                exhausted = more.size() < page;
                if (!more.isEmpty()) {
                    cursor = more.get(more.size() - 1).cursor();
                }
            }
            return ready.isEmpty();
        }
    }
}
