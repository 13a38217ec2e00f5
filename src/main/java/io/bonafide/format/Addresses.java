package io.bonafide.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be told from an address without opening it. Whether it may be opened is decided where it is. */
final class Addresses {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}]+");
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private Addresses() {}

    /** Whether it is a URL, DID or other absolute URI, by its shape. */
    static boolean isAbsolute(String text) {
        return ABSOLUTE.matcher(text).matches();
    }

    static boolean isWeb(String text) {
        return origin(text).isPresent();
    }

    /** Scheme, host and port (RFC 6454), lower case, default port left out; empty where it is no web address. */
    static Optional<String> origin(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                return Optional.empty();
            }
            int usual = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
            String port = uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static boolean sameOrigin(String one, String other) {
        return origin(one).isPresent() && origin(one).equals(origin(other));
    }

    static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    /** What follows the first {@code #}; empty where there is none. */
    static String fragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? "" : address.substring(hash + 1);
    }
}
