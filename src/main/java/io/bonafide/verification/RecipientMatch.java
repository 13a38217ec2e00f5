package io.bonafide.verification;

import java.util.Optional;

/**
 * How surely a credential is about the candidate. Holding a credential is no proof of being its subject: even a strong match
 * says only that an address on the list is the one the issuer knows.
 */
public enum RecipientMatch {
    /** By an e-mail address, plain or hashed. */
    STRONG(Note.MATCH_STRONG),
    /** By a name, or by an address under a hash that is outdated. */
    WEAK(Note.MATCH_WEAK),
    /** Nothing in the credential and on the list can be compared, or what can be says nothing either way. */
    NOT_PROVABLE(Note.MATCH_NOT_PROVABLE),
    /** It names somebody else. */
    MISMATCH(Note.MATCH_NONE);

    private final Note note;

    RecipientMatch(Note note) {
        this.note = note;
    }

    /** As the check of the recipient found it; empty where it was not asked. */
    public static Optional<RecipientMatch> in(Verdict verdict) {
        return verdict.results().stream()
                .filter(result -> result.check() == CheckName.RECIPIENT)
                .flatMap(result -> result.notes().stream())
                .flatMap(note -> of(note).stream())
                .findFirst();
    }

    private static Optional<RecipientMatch> of(String noted) {
        for (RecipientMatch match : values()) {
            if (match.note.key().equals(noted)) {
                return Optional.of(match);
            }
        }
        return Optional.empty();
    }

    Note note() {
        return note;
    }
}
