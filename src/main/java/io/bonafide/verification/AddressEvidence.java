package io.bonafide.verification;

import io.bonafide.claim.Candidate;
import io.bonafide.credential.Identity;
import io.bonafide.credential.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a credential's e-mail identities say about a candidate (Open Badges 2.0 and 3.0, {@code IdentityObject}). Only
 * addresses that the list gives are tried; nothing is guessed.
 */
enum AddressEvidence {
    /** One of the candidate's addresses. */
    MATCHES,
    /** As above, by a hash without salt. */
    MATCHES_UNSALTED,
    /** As above, by a hash that is outdated (MD5). */
    MATCHES_BY_MD5,
    /** A plain address, and none of the candidate's. */
    IS_ANOTHER,
    /** A plain address or a hash, and the list gives no address to compare with. */
    NOT_COMPARABLE,
    /** A hash that none of the given addresses makes: perhaps another address of the same person. */
    HASH_FITS_NONE,
    /** A hash of a kind that is not known. */
    HASH_UNKNOWN,
    /** No e-mail identity. */
    NONE;

    /** Nobody has more; hashes of more are not tried. */
    private static final int MOST_IDENTITIES = 32;

    private static final Set<String> TYPES = Set.of("email", "emailaddress", "mail", "mbox");

    static AddressEvidence of(Recipient recipient, Candidate candidate) {
        List<Identity> identities = Stream.concat(
                        recipient.identities().stream().filter(AddressEvidence::isAddress), subject(recipient).stream())
                .toList();
        // Declared in order of weight: the strongest of several identities counts.
        return identities.stream()
                .limit(MOST_IDENTITIES)
                .map(identity -> of(identity, candidate.emailAddresses()))
                .min(AddressEvidence::compareTo)
                .orElse(NONE);
    }

    private static AddressEvidence of(Identity identity, List<String> addresses) {
        return identity.hashed() || IdentityHash.isPrefixed(identity)
                ? ofHash(identity, addresses)
                : ofPlain(EmailAddress.comparable(identity.value()), addresses);
    }

    private static AddressEvidence ofPlain(String stated, List<String> addresses) {
        if (stated.indexOf('@') < 0) {
            return NONE;
        }
        boolean matches = addresses.stream().map(EmailAddress::comparable).anyMatch(stated::equals);
        return matches ? MATCHES : addresses.isEmpty() ? NOT_COMPARABLE : IS_ANOTHER;
    }

    private static AddressEvidence ofHash(Identity identity, List<String> addresses) {
        Optional<IdentityHash> hash = IdentityHash.of(identity);
        if (hash.isEmpty()) {
            return HASH_UNKNOWN;
        }
        if (addresses.isEmpty()) {
            return NOT_COMPARABLE;
        }
        boolean fits = addresses.stream()
                .flatMap(address -> EmailAddress.spellings(address).stream())
                .anyMatch(hash.get()::fits);
        if (!fits) {
            return HASH_FITS_NONE;
        }
        return hash.get().isMd5() ? MATCHES_BY_MD5 : hash.get().isSalted() ? MATCHES : MATCHES_UNSALTED;
    }

    /** {@code email}, {@code emailAddress}, {@code e-mail}, {@code schema:email}, {@code https://schema.org/email} ... */
    private static boolean isAddress(Identity identity) {
        String type = identity.type();
        int name = Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf('#'), type.lastIndexOf(':')));
        String plain = type.substring(name + 1).toLowerCase(Locale.ROOT);
        return TYPES.contains(
                plain.replace("-", "").replace("_", "").replace(" ", "").strip());
    }

    private static Optional<Identity> subject(Recipient recipient) {
        return Optional.ofNullable(recipient.id())
                .filter(EmailAddress::isMailto)
                .map(id -> new Identity("email", id, false, null));
    }
}
