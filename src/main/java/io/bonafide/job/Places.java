package io.bonafide.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The places for claims in flight, over all partitions: they bound memory. Issuers who hang, however many, never take them
 * all, and those who answer do not keep the others waiting for ever:
 *
 * <ul>
 *   <li>A domain that nobody has heard of yet gets one place until a claim of it has come back.
 *   <li>A domain that keeps a claim long is quiet: it gets one at a time, unless the house is nearly empty. Second tries
 *       at quiet domains have no more than a quarter of all, so that those not asked yet have their turn.
 *   <li>Domains that answer, and the others together, leave a quarter of all places to each other.
 *   <li>The scarcer places are, the fewer one domain gets; the last ones go to domains that hold none.
 * </ul>
 *
 * <p>A claim in flight never waits for another place, so that whoever holds one gives it back in its own time.
 */
final class Places {
    /** A domain with places gets another one while that many times as many are free. */
    private static final int SHARE = 4;

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();
    private static final int REMEMBERED = 100_000;

    private final int all;
    private final int quarter;
    private final int most;
    private final LongSupplier nanos;
    private final Map<String, Domain> flying = new HashMap<>();
    private final Map<String, Manner> known = new Remembered();
    private int free;
    // Places of domains that answer; the rest are silent.
    private int answering;
    // Places taken by domains that were quiet then.
    private int retrying;
    private long looked;

    Places(int all) {
        this(all, System::nanoTime);
    }

    /**
     * @param nanos time that passes
     */
    Places(int all, LongSupplier nanos) {
        this.all = all;
        this.free = all;
        this.quarter = Math.max(1, all / 4);
        this.most = Math.max(1, all - quarter);
        this.nanos = nanos;
        this.looked = nanos.getAsLong();
    }

    /** How a domain has been of late. */
    private enum Manner {
        NEW,
        ANSWERS,
        QUIET
    }

    /**
     * @param prompt a claim that takes longer says that its domain is quiet
     * @return the place, if there is one for a claim of that domain now
     */
    synchronized Optional<Place> take(String name, Duration prompt) {
        long now = nanos.getAsLong();
        if (now - looked >= LOOK_AGAIN_NANOS) {
            looked = now;
            flying.values().forEach(domain -> domain.listen(now));
        }
        Domain domain = flying.getOrDefault(name, new Domain(known.getOrDefault(name, Manner.NEW), now));
        if (!hasRoomFor(domain)) {
            return Optional.empty();
        }
        flying.put(name, domain);
        domain.prompt = prompt.toNanos();
        domain.hold(1);
        boolean again = domain.manner == Manner.QUIET;
        retrying += again ? 1 : 0;
        return Optional.of(new Place(name, domain, now, again));
    }

    private boolean hasRoomFor(Domain domain) {
        boolean silentHaveRoom = all - free - answering < most;
        return free > 0
                && switch (domain.manner) {
                    case NEW -> silentHaveRoom && domain.holds == 0;
                    case QUIET ->
                        silentHaveRoom
                                && (domain.holds == 0 ? retrying < quarter : retrying < quarter / 2 && free > most);
                    case ANSWERS -> answering < most && free > SHARE * domain.holds;
                };
    }

    /** A place for one claim; given back once. */
    final class Place {
        private final String name;
        private final Domain domain;
        private final long departed;
        private final boolean again;

        private Place(String name, Domain domain, long departed, boolean again) {
            this.name = name;
            this.domain = domain;
            this.departed = departed;
            this.again = again;
        }

        /** The claim has come back. */
        void giveBack() {
            synchronized (Places.this) {
                long now = nanos.getAsLong();
                domain.heard = now;
                domain.behaves(now - departed <= domain.prompt ? Manner.ANSWERS : Manner.QUIET);
                known.put(name, domain.manner);
                leave();
            }
        }

        /** There was no claim. */
        void giveBackUnused() {
            synchronized (Places.this) {
                leave();
            }
        }

        private void leave() {
            domain.hold(-1);
            retrying -= again ? 1 : 0;
            if (domain.holds == 0) {
                flying.remove(name);
            }
        }
    }

    /** One that holds places. */
    private final class Domain {
        private Manner manner;
        private int holds;
        private long heard;
        private long prompt;

        private Domain(Manner manner, long now) {
            this.manner = manner;
            this.heard = now;
        }

        private void hold(int more) {
            holds += more;
            free -= more;
            answering += manner == Manner.ANSWERS ? more : 0;
        }

        private void behaves(Manner now) {
            answering -= manner == Manner.ANSWERS ? holds : 0;
            answering += now == Manner.ANSWERS ? holds : 0;
            manner = now;
        }

        private void listen(long now) {
            if (manner != Manner.QUIET && now - heard > prompt) {
                behaves(Manner.QUIET);
            }
        }
    }

    /** Those of whom it is longest that a claim came back are forgotten first. */
    private static final class Remembered extends LinkedHashMap<String, Manner> {
        private static final long serialVersionUID = 1;

        private Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Manner> eldest) {
            return size() > REMEMBERED;
        }
    }
}
