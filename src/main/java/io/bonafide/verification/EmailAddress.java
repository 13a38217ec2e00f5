package io.bonafide.verification;

import com.ibm.icu.text.IDNA;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An e-mail address in the forms in which issuers and lists write one: as typed, trimmed, composed, in lower case, its
 * domain in letters or as computers write it. No form is another mailbox; nothing else is tried, and nothing is guessed.
 */
final class EmailAddress {
    /** RFC 5321, 4.5.3.1, with room for domains that are longer in letters. Longer ones are compared as they are. */
    private static final int LONGEST = 400;

    private static final String MAILTO = "mailto:";
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private EmailAddress() {}

    static boolean isMailto(String address) {
        return address.regionMatches(true, 0, MAILTO, 0, MAILTO.length());
    }

    /** The form in which two plain addresses are compared. */
    static String comparable(String address) {
        String lower = composed(address).strip().toLowerCase(Locale.ROOT);
        String bare = isMailto(lower) ? withoutQuery(lower.substring(MAILTO.length())) : lower;
        return composed(withDomain(bare, true));
    }

    /** The forms that may have been hashed. */
    static Set<String> spellings(String address) {
        Set<String> spellings = new LinkedHashSet<>();
        String stripped = address.strip();
        String bare = isMailto(stripped) ? stripped.substring(MAILTO.length()) : stripped;
        spellings.add(address);
        for (String form : List.of(stripped, bare)) {
            for (String domain : List.of(form, withDomain(form, true), withDomain(form, false))) {
                spellings.add(domain);
                spellings.add(composed(domain));
                spellings.add(domain.toLowerCase(Locale.ROOT));
                spellings.add(composed(domain).toLowerCase(Locale.ROOT));
            }
        }
        return spellings;
    }

    /** RFC 6068 lets an address carry a subject and a body. */
    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private static String withDomain(String address, boolean ascii) {
        int at = address.lastIndexOf('@');
        if (at < 0 || address.length() > LONGEST) {
            return address;
        }
        StringBuilder domain = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        String stated = address.substring(at + 1);
        if (ascii) {
            DOMAINS.nameToASCII(stated, domain, info);
        } else {
            DOMAINS.nameToUnicode(stated, domain, info);
        }
        return info.hasErrors() ? address : address.substring(0, at + 1) + domain;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
