package io.bonafide.verification;

import io.bonafide.credential.IssuerProfile;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses are an issuer's own (Open Badges 2.0, {@code VerificationObject}: {@code startsWith} and
 * {@code allowedOrigins}; both apply where both are given).
 */
final class HostScope {
    private final boolean issuerOnTheWeb;
    private final List<String> origins;
    private final List<String> prefixes;

    private HostScope(boolean issuerOnTheWeb, List<String> origins, List<String> prefixes) {
        this.issuerOnTheWeb = issuerOnTheWeb;
        this.origins = origins;
        this.prefixes = prefixes;
    }

    static HostScope of(IssuerProfile profile) {
        Optional<WebOrigin> own = WebOrigin.of(profile.id()).filter(WebOrigin::secure);
        List<String> origins = profile.allowedOrigins().isEmpty()
                ? own.map(WebOrigin::authority).stream().toList()
                : profile.allowedOrigins().stream()
                        .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                        .toList();
        return new HostScope(own.isPresent(), origins, profile.startsWith());
    }

    /** Whether a record at that address is the issuer's own. */
    boolean covers(String address) {
        return isOnItsHosts(address)
                && (prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> startsWith(address, prefix)));
    }

    /** An issuer whose own id is not on the web vouches for no address. */
    boolean isOnItsHosts(String address) {
        return issuerOnTheWeb
                && WebOrigin.of(address)
                        .map(origin -> origins.contains(origin.authority()))
                        .orElse(false);
    }

    /**
     * {@code https://issuer.example} does not cover {@code https://issuer.example.evil.example/1}, nor {@code /a} {@code /ab}:
     * the site has to be the same, and the path has to end where a part of it ends. A query may go on as it likes.
     */
    private static boolean startsWith(String address, String prefix) {
        Optional<WebOrigin> site = WebOrigin.of(prefix);
        if (site.isEmpty() || !site.equals(WebOrigin.of(address)) || climbs(address)) {
            return false;
        }
        String stated = onItsSite(prefix);
        String rest = onItsSite(address);
        return rest.startsWith(stated)
                && (rest.length() == stated.length()
                        || stated.isEmpty()
                        || stated.endsWith("/")
                        || stated.indexOf('?') >= 0
                        || "/?".indexOf(rest.charAt(stated.length())) >= 0);
    }

    /** Path and query. */
    private static String onItsSite(String address) {
        URI uri = URI.create(address.strip());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** {@code /ours/../theirs} begins like ours. */
    private static boolean climbs(String address) {
        String path = URI.create(address.strip()).getPath();
        return path != null && List.of(path.split("/")).contains("..");
    }
}
