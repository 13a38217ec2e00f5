package io.bonafide.verification;

import io.bonafide.claim.Candidate;
import io.bonafide.credential.Identity;
import io.bonafide.credential.Recipient;
import java.text.Normalizer;
import java.util.LinkedHashSet;
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

    private static final String MAILTO = "mailto:";
    private static final Set<String> TYPES = Set.of("email", "emailaddress");

    static AddressEvidence of(Recipient recipient, Candidate candidate) {
        List<Identity> identities = Stream.concat(
                        recipient.identities().stream().filter(AddressEvidence::isAddress), subject(recipient).stream())
                .toList();
        // Declared in order of weight: the strongest of several identities counts.
        return identities.stream()
                .map(identity -> of(identity, candidate.emailAddresses()))
                .min(AddressEvidence::compareTo)
                .orElse(NONE);
    }

    private static AddressEvidence of(Identity identity, List<String> addresses) {
        if (!identity.hashed() && !IdentityHash.isPrefixed(identity)) {
            String stated = plain(identity.value());
            if (stated.indexOf('@') < 0) {
                return NONE;
            }
            boolean matches =
                    addresses.stream().anyMatch(address -> plain(address).equals(stated));
            return matches ? MATCHES : addresses.isEmpty() ? NOT_COMPARABLE : IS_ANOTHER;
        }
        Optional<IdentityHash> hash = IdentityHash.of(identity);
        if (hash.isEmpty()) {
            return HASH_UNKNOWN;
        }
        if (addresses.isEmpty()) {
            return NOT_COMPARABLE;
        }
        boolean fits = addresses.stream().flatMap(AddressEvidence::spellings).anyMatch(hash.get()::fits);
        boolean salted = identity.salt() != null && !identity.salt().isEmpty();
        return fits ? salted ? MATCHES : MATCHES_UNSALTED : HASH_FITS_NONE;
    }

    /** Issuers differ in what they hash: the address as typed, trimmed, in lower case, composed. */
    private static Stream<String> spellings(String address) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String form : List.of(address, address.strip())) {
            spellings.add(form);
            spellings.add(composed(form));
            spellings.add(form.toLowerCase(Locale.ROOT));
            spellings.add(composed(form).toLowerCase(Locale.ROOT));
        }
        return spellings.stream();
    }

    private static String plain(String address) {
        String composed = composed(address).strip().toLowerCase(Locale.ROOT);
        return composed.startsWith(MAILTO) ? composed.substring(MAILTO.length()) : composed;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isAddress(Identity identity) {
        return TYPES.contains(identity.type().toLowerCase(Locale.ROOT));
    }

    private static Optional<Identity> subject(Recipient recipient) {
        return Optional.ofNullable(recipient.id())
                .filter(id -> id.toLowerCase(Locale.ROOT).startsWith(MAILTO))
                .map(id -> new Identity("email", id, false, null));
    }
}
