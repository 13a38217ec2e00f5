package io.bonafide.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The hosts that an installation limits itself to, with everything below them; or any. */
final class Reachable {
    private final Set<String> names;

    /**
     * @throws IllegalArgumentException when one is no host name of its own, but a number or a suffix like {@code co.uk}
     */
    Reachable(List<String> names) {
        this.names = names.stream().map(Reachable::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(String text) {
        HttpUrl url = HttpUrl.parse("https://" + text.strip().toLowerCase(Locale.ROOT) + "/");
        boolean name = url != null && url.encodedPath().equals("/") && url.topPrivateDomain() != null;
        if (!name || PublicNames.isLiteral(url.host())) {
            throw new IllegalArgumentException("Not a domain or host: " + text + "; write northfield.example");
        }
        return url.host();
    }

    boolean admits(String host) {
        return names.isEmpty() || names.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }
}
