package io.bonafide.verification;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where on the web something lies: what decides whether a record is on an issuer's own site.
 *
 * @param secure whether the scheme is https
 * @param host in lower case
 * @param port as stated, or the scheme's own
 */
public record WebOrigin(boolean secure, String host, int port) {
    private static final String DID_WEB = "did:web:";

    /** Empty for anything that is no plain web address; one with a user part is none, it is there to mislead. */
    public static Optional<WebOrigin> of(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean web = secure || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
            return Optional.of(new WebOrigin(secure, uri.getHost().toLowerCase(Locale.ROOT), port));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Of an issuer's id: a web address or {@code did:web} (did:web Method Specification, 3.2). */
    public static Optional<WebOrigin> ofIssuer(String id) {
        if (!id.startsWith(DID_WEB)) {
            return of(id);
        }
        String authority = id.substring(DID_WEB.length()).split(":", 2)[0];
        try {
            return of("https://" + URLDecoder.decode(authority, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Host, with the port where it is not the scheme's own. */
    public String authority() {
        return port == (secure ? 443 : 80) ? host : host + ":" + port;
    }

    /** Whether the host is that domain or lies within it. */
    public boolean isWithin(String domain) {
        String within = domain.toLowerCase(Locale.ROOT);
        return host.equals(within) || host.endsWith("." + within);
    }

    /** The host's labels without the last, any of which may be the name of an organisation. */
    List<String> labels() {
        String[] labels = host.split("\\.");
        return Arrays.asList(labels).subList(0, Math.max(0, labels.length - 1));
    }
}
