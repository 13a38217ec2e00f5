package io.bonafide.verification;

import io.bonafide.credential.RevocationList;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one status entry says, once its list is believed. Suspension is not revocation, and {@code refresh} and
 * {@code message} are remarks by definition (Bitstring Status List v1.0, 2.1).
 */
record StatusAnswer(@Nullable Reason objection, List<String> notes) {
    // A non-negative integer in base 10 and nothing else that a parser would take for one.
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,17}");

    StatusAnswer {
        notes = List.copyOf(notes);
    }

    static StatusAnswer unknown(Note why) {
        return new StatusAnswer(Reason.STATUS_NOT_LEARNED, List.of(why.key()));
    }

    static StatusAnswer notSpoken(StatusEntry entry) {
        return new StatusAnswer(Reason.NOT_AUTOMATIC, List.of(Note.STATUS_METHOD.with(entry.type())));
    }

    /** What the list holds at the entry's place. */
    static StatusAnswer at(StatusList list, StatusEntry entry) {
        String index = entry.index();
        if (index == null || !INDEX.matcher(index).matches()) {
            return unknown(Note.LIST_INDEX);
        }
        try {
            return of(list.value(Long.parseLong(index), entry.size()), entry);
        } catch (IndexOutOfBoundsException e) {
            return unknown(Note.LIST_INDEX);
        }
    }

    /** Whether the list names the credential; one that it could not name is not cleared by it. */
    static StatusAnswer on(RevocationList list, StatusEntry entry) {
        if (entry.names().isEmpty()) {
            return unknown(Note.LIST_INDEX);
        }
        boolean revoked = entry.names().stream().anyMatch(list.revoked()::contains);
        return new StatusAnswer(revoked ? Reason.REVOKED : null, List.of());
    }

    /** An old list without an end could be shown for ever; that ours is new is known from the server alone. */
    StatusAnswer onListUntil(@Nullable Instant until) {
        if (until != null) {
            return this;
        }
        List<String> more = new ArrayList<>(notes);
        more.add(Note.LIST_WITHOUT_END.key());
        return new StatusAnswer(objection, more);
    }

    private static StatusAnswer of(long value, StatusEntry entry) {
        String purpose = String.valueOf(entry.purpose());
        List<String> notes = notes(purpose, value, entry);
        if (value == 0) {
            return new StatusAnswer(null, notes);
        }
        return switch (purpose) {
            case "revocation" -> new StatusAnswer(Reason.REVOKED, notes);
            case "suspension" -> new StatusAnswer(Reason.SUSPENDED, notes);
            case "refresh", "message" -> new StatusAnswer(null, notes);
            default -> new StatusAnswer(Reason.NOT_AUTOMATIC, notes);
        };
    }

    /** The issuer's words for the value; where it has none, the value itself, unless it needs no words. */
    private static List<String> notes(String purpose, long value, StatusEntry entry) {
        String message = entry.messages().get(value);
        if (message != null && (value != 0 || purpose.equals("message"))) {
            return List.of(Note.STATUS_MESSAGE.with(message));
        }
        boolean plain = value == 0 || purpose.equals("revocation") || purpose.equals("suspension");
        return plain ? List.of() : List.of(Note.STATUS_OTHER.with(purpose + " " + value));
    }
}
