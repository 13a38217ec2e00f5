package io.bonafide.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person, with what a recipient is matched on.
 *
 * @param reference the list's own reference, or one that intake derived; groups the rows of one person and holds no
 *     personal data when derived
 * @param name full name as written on the list
 * @param formerNames earlier or alternative names the list gives
 * @param emailAddresses as written, trimmed, in the order given
 */
public record Candidate(
        String reference, @Nullable String name, List<String> formerNames, List<String> emailAddresses) {

    public Candidate {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A candidate needs a reference");
        }
        formerNames = List.copyOf(formerNames);
        emailAddresses = List.copyOf(emailAddresses);
    }
}
