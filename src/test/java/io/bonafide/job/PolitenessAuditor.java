package io.bonafide.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.bonafide.job.ServerLog.Answered;
import io.bonafide.job.ServerLog.Event;
import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Holds what a server saw of one run against what was promised to issuers. */
final class PolitenessAuditor {
    static final int MOST_CONNECTS_TO_THE_DEAD = 8;

    /** Second tries that a host is granted whatever it answers: those of a lone claim. */
    static final int TRIES_AT_FIRST = 2;

    /**
     * A request may be on its way when the server asks to be left alone, one for each further place. It arrives at once;
     * even on a machine with too much to do it does not take that long.
     */
    static final Duration ON_ITS_WAY = Duration.ofMillis(500);

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Function<String, String> domains;
    private final Function<String, Rate> limits;

    enum Kind {
        OVER_RATE,
        OVER_CONCURRENCY,
        NOT_LEFT_ALONE,
        FETCHED_TWICE,
        TOO_MANY_TRIES,
        KNOCKED_ON_A_DEAD_DOOR
    }

    record Violation(Kind kind, String where, String what) {}

    /**
     * @param domains a host's registrable domain, for which limits hold
     * @param limits a domain's
     */
    PolitenessAuditor(Function<String, String> domains, Function<String, Rate> limits) {
        this.domains = domains;
        this.limits = limits;
    }

    /** @return everything that was promised and not kept; empty when all was well */
    List<Violation> audit(List<Event> run) {
        List<Violation> found = new ArrayList<>();
        Map<String, List<Event>> byHost = run.stream().collect(groupingBy(Event::host, TreeMap::new, toList()));
        Set<String> dead = new HashSet<>();
        byHost.forEach((host, events) -> {
            if (ServerLog.answers(events).isEmpty()) {
                dead.add(host);
                knocks(host, events.size(), found);
            }
            tries(host, ServerLog.answers(events), TRIES_AT_FIRST, found);
        });
        Map<String, List<Event>> byDomain =
                run.stream().collect(groupingBy(event -> domains.apply(event.host()), TreeMap::new, toList()));
        byDomain.forEach((domain, events) -> {
            Rate limit = limits.apply(domain);
            rate(domain, limit, starts(events, dead), found);
            concurrency(domain, limit, ServerLog.answers(events), found);
            leftAlone(domain, limit, ServerLog.answers(events), found);
        });
        repeats(ServerLog.answers(run), found);
        tries("all hosts", ServerLog.answers(run), 0, found);
        return found;
    }

    /** A host that closes the door at once sees nothing but the connection; that counts as asking. */
    private static List<Long> starts(List<Event> events, Set<String> dead) {
        return events.stream()
                .filter(event -> event instanceof Answered || dead.contains(event.host()))
                .map(Event::begun)
                .sorted()
                .toList();
    }

    private static void knocks(String host, int connects, List<Violation> found) {
        if (connects > MOST_CONNECTS_TO_THE_DEAD) {
            found.add(new Violation(Kind.KNOCKED_ON_A_DEAD_DOOR, host, connects + " connects"));
        }
    }

    private static void rate(String domain, Rate limit, List<Long> starts, List<Violation> found) {
        int most = mostInASecond(starts);
        if (most > limit.perSecond() + 1) {
            found.add(new Violation(
                    Kind.OVER_RATE, domain, most + " in a second, agreed " + limit.perSecond() + " and one"));
        }
    }

    /**
     * The most that any second, first moment included and last excluded, has of these.
     *
     * @param starts in order
     */
    static int mostInASecond(List<Long> starts) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < starts.size(); last++) {
            while (starts.get(last) - starts.get(first) >= SECOND) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private static void concurrency(String domain, Rate limit, List<Answered> answers, List<Violation> found) {
        int most = mostAtATime(answers);
        if (most > limit.atATime()) {
            found.add(new Violation(Kind.OVER_CONCURRENCY, domain, most + " at a time, agreed " + limit.atATime()));
        }
    }

    /** The most requests that were open at one moment. One that ends when another begins is not open with it. */
    static int mostAtATime(List<Answered> answers) {
        TreeMap<Long, Integer> changes = new TreeMap<>();
        answers.forEach(answer -> {
            changes.merge(answer.begun(), 1, Integer::sum);
            changes.merge(answer.ended(), -1, Integer::sum);
        });
        int open = 0;
        int most = 0;
        for (int change : changes.values()) {
            open += change;
            most = Math.max(most, open);
        }
        return most;
    }

    private static void leftAlone(String domain, Rate limit, List<Answered> answers, List<Violation> found) {
        for (Answered wish : answers) {
            if (wish.retryAfter() == null) {
                continue;
            }
            long until = wish.ended() + wait(wish.retryAfter(), wish.date()).toNanos();
            List<Answered> during = answers.stream()
                    .filter(asked -> asked.begun() > wish.ended() && asked.begun() < until)
                    .sorted(Comparator.comparingLong(Answered::begun))
                    .toList();
            long sentBefore = during.stream()
                    .limit(limit.atATime() - 1L)
                    .filter(asked -> asked.begun() - wish.ended() <= ON_ITS_WAY.toNanos())
                    .count();
            during.stream()
                    .skip(sentBefore)
                    .forEach(asked -> found.add(new Violation(
                            Kind.NOT_LEFT_ALONE,
                            domain,
                            asked.document() + " asked " + (until - asked.begun()) / 1_000_000
                                    + " ms before the end of " + wish.retryAfter())));
        }
    }

    /** Both forms (RFC 9110, 10.2.3). */
    private static Duration wait(String retryAfter, Instant date) {
        return retryAfter.chars().allMatch(Character::isDigit)
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : Duration.between(
                        date,
                        ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
    }

    /** A document is asked for again where the answer before was none, and nowhere else. */
    private static void repeats(List<Answered> answers, List<Violation> found) {
        Map<String, List<Answered>> byDocument = answers.stream()
                .sorted(Comparator.comparingLong(Answered::begun))
                .collect(groupingBy(Answered::document, TreeMap::new, toList()));
        byDocument.forEach((document, asked) -> {
            long without = asked.stream()
                    .limit(asked.size() - 1L)
                    .filter(before -> before.status() != 429 && before.status() < 500)
                    .count();
            if (without > 0) {
                found.add(new Violation(Kind.FETCHED_TWICE, document, without + " times more than needed"));
            }
        });
    }

    private static void tries(String where, List<Answered> answers, int atFirst, List<Violation> found) {
        long first = answers.stream().map(Answered::document).distinct().count();
        long again = answers.size() - first;
        if (again > atFirst + first / 10.0) {
            found.add(new Violation(Kind.TOO_MANY_TRIES, where, again + " second tries after " + first + " first"));
        }
    }
}
