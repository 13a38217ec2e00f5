package io.bonafide.register;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Host names as the register compares them: lower case, ASCII form. */
final class Hosts {
    private static final IDNA IDN =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final String DID_WEB = "did:web:";

    // Second levels under which country registries sell names; good enough to find the label that was registered.
    private static final Set<String> SHARED_SECOND_LEVELS =
            Set.of("ac", "co", "com", "edu", "gob", "gouv", "gov", "net", "nhs", "or", "org", "sch");

    private static final Set<String> VETTED_ENDINGS = Set.of("edu", "gov", "int", "mil");
    private static final Set<String> VETTED_SECOND_LEVELS =
            Set.of("ac", "edu", "gob", "gouv", "gov", "mil", "nhs", "sch");
    // By hand, because java.net.URI knows no hosts beyond ASCII. An id with userinfo shows one host and means another;
    // nobody's id looks like that.
    private static final Pattern AUTHORITY = Pattern.compile("https://([^@%:/?#\\\\\\[]+)(?::[0-9]*)?(?:[/?#].*)?");

    private Hosts() {}

    static String ascii(String host) {
        return IDN.nameToASCII(host.strip(), new StringBuilder(), new IDNA.Info())
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    static String unicode(String host) {
        return IDN.nameToUnicode(host, new StringBuilder(), new IDNA.Info())
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    /** The host that an https or did:web id lives on; empty for every other id. */
    static Optional<String> ofId(String id) {
        if (id.regionMatches(true, 0, DID_WEB, 0, DID_WEB.length())) {
            String authority = id.substring(DID_WEB.length()).split("[:#?/]", 2)[0];
            return ofUrl("https://" + authority.replaceFirst("(?i)%3a", ":"));
        }
        return id.regionMatches(true, 0, "https:", 0, 6) ? ofUrl(normalId(id)) : Optional.empty();
    }

    private static Optional<String> ofUrl(String url) {
        Matcher authority = AUTHORITY.matcher(url);
        return authority.matches() ? Optional.of(ascii(authority.group(1))) : Optional.empty();
    }

    /** Equal to the domain or below it, at a label boundary. */
    static boolean within(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** The label that somebody registered: {@code northfield} in {@code badges.northfield.ac.uk}. */
    static String registeredLabel(String host) {
        return registrable(host).split("\\.", 2)[0];
    }

    /** What somebody registered, with its ending: {@code northfield.ac.uk}. */
    static String registrable(String host) {
        String[] labels = host.split("\\.");
        int last = labels.length - 1;
        boolean shared = last >= 2 && labels[last].length() == 2 && SHARED_SECOND_LEVELS.contains(labels[last - 1]);
        int first = Math.max(0, shared ? last - 2 : last - 1);
        return String.join(".", Arrays.asList(labels).subList(first, labels.length));
    }

    /**
     * Below an ending that is given to real institutions of that name only: {@code .edu}, {@code .gov}, {@code .ac.uk},
     * {@code .edu.au}.
     */
    static boolean isVetted(String host) {
        String[] labels = host.split("\\.");
        int last = labels.length - 1;
        return VETTED_ENDINGS.contains(labels[last])
                || (last >= 2 && labels[last].length() == 2 && VETTED_SECOND_LEVELS.contains(labels[last - 1]));
    }

    /** An id whose scheme and host are written in one way, so that ids can be compared; the rest is left as it is. */
    static String normalId(String id) {
        int authority = id.indexOf("://");
        if (authority < 0) {
            return id;
        }
        int end = authority + 3;
        while (end < id.length() && "/?#".indexOf(id.charAt(end)) < 0) {
            end++;
        }
        return id.substring(0, end).toLowerCase(Locale.ROOT) + id.substring(end);
    }
}
