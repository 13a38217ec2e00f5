package io.bonafide.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server saw, in the order in which it was over. Nothing in it comes from the client's side. */
final class ServerLog {
    private final List<Event> events = new ArrayList<>();

    /** At one host. Times are nanoseconds of the server's own steady clock. */
    sealed interface Event {
        String host();

        long begun();
    }

    /**
     * A connection was accepted.
     *
     * @param begun when
     */
    record Connected(String host, long begun) implements Event {}

    /**
     * A request was answered.
     *
     * @param begun when it had been read
     * @param ended just before the answer was sent
     * @param date the answer's own {@code Date}
     * @param retryAfter as sent; {@code null} where the answer had none
     * @param named whether the answer gave the document's state a name ({@code ETag})
     * @param fresh whether the answer let itself be used again unasked
     */
    record Answered(
            String host,
            String path,
            long begun,
            long ended,
            int status,
            Instant date,
            @Nullable String retryAfter,
            boolean named,
            boolean fresh)
            implements Event {

        String document() {
            return host + path;
        }
    }

    synchronized void add(Event event) {
        events.add(event);
    }

    /** How many events there are; to tell later ones from earlier ones. */
    synchronized int mark() {
        return events.size();
    }

    synchronized List<Event> since(int mark) {
        return List.copyOf(events.subList(mark, events.size()));
    }

    static List<Answered> answers(List<Event> events) {
        return events.stream()
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .toList();
    }
}
