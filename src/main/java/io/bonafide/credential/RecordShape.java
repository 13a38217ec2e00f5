package io.bonafide.credential;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of one register or platform state what, in their JSON. A vendor is a value of this type, read from an
 * issuer list; no class knows any of them.
 *
 * @param keeper id of the platform or issuer that keeps the records
 * @param hosts hosts on which web addresses are the keeper's own ids
 * @param issuer id of the one issuer whose register this is; {@code null} where each record names its issuer
 * @param entry JSON pointer (RFC 6901) to the record within an answer; where it leads nowhere, nothing was found
 * @param places JSON pointers below the entry; the values of several are joined by a blank
 * @param fixed what holds for every record and is stated by none
 * @param states what the words at {@link Field#STATE} mean, in lower case
 * @param denies whether an answer without a record is the issuer's denial, given a whole number
 * @param confirmed whether somebody has compared this with a live record
 * @param number the number that was looked up; {@code null} where an address led here
 */
public record RecordShape(
        String keeper,
        List<String> hosts,
        @Nullable String issuer,
        String entry,
        Map<Field, List<String>> places,
        Map<Field, String> fixed,
        Map<String, State> states,
        boolean denies,
        boolean confirmed,
        @Nullable String number) {
    /** What a record may state. */
    public enum Field {
        TITLE,
        RECIPIENT_NAME,
        RECIPIENT_EMAIL,
        /** As Open Badges write it: {@code sha256$...}, or the digits alone. */
        RECIPIENT_HASH,
        /** Appended to the address before hashing. */
        RECIPIENT_SALT,
        ISSUER_NAME,
        ISSUER_ID,
        ISSUED,
        EXPIRES,
        /** A flag, or the moment or reason of withdrawal; absent, false or empty where it stands. */
        REVOKED,
        /** One of the words of {@link RecordShape#states}. */
        STATE,
        ID
    }

    /** What a record's state says. */
    public enum State {
        STANDS,
        REVOKED,
        PENDING,
        ABSENT
    }

    public RecordShape {
        hosts = List.copyOf(hosts);
        places = Map.copyOf(places);
        fixed = Map.copyOf(fixed);
        states = Map.copyOf(states);
    }

    /** The same for the record of one number. */
    public RecordShape asked(String lookedUp) {
        return new RecordShape(keeper, hosts, issuer, entry, places, fixed, states, denies, confirmed, lookedUp);
    }
}
