package io.bonafide.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways to issuers' own records, first match wins. */
final class RecordRoutes {
    /** Nobody's certificate numbers are longer. */
    private static final int LONGEST_NUMBER = 64;

    private final List<Ready> routes;

    RecordRoutes(List<RecordRoute> routes) {
        this.routes = routes.stream().map(Ready::of).toList();
    }

    private record Ready(RecordRoute route, @Nullable PageRoute page, List<String> names) {
        static Ready of(RecordRoute route) {
            return new Ready(
                    route,
                    route.page() == null ? null : new PageRoute(new Platform.Route(route.page(), route.address())),
                    route.number() == null
                            ? List.of()
                            : route.number().names().stream()
                                    .map(RecordRoutes::plain)
                                    .toList());
        }

        Optional<RecordRequest> behind(String address) {
            return page == null
                    ? Optional.empty()
                    : page.documentFor(address).map(found -> new RecordRequest(found, route.shape(), route));
        }

        Optional<RecordRequest> of(String number, List<String> named) {
            boolean ours = route.number() != null
                    && named.stream().map(RecordRoutes::plain).anyMatch(names::contains)
                    && route.number().pattern().matcher(number).matches();
            return ours ? Optional.of(lookUp(number)) : Optional.empty();
        }

        private RecordRequest lookUp(String number) {
            String written = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
            return new RecordRequest(
                    route.address().replace("{number}", written),
                    route.shape() == null ? null : route.shape().asked(number),
                    route);
        }
    }

    Optional<RecordRequest> behind(String address) {
        return routes.stream().flatMap(route -> route.behind(address).stream()).findFirst();
    }

    /** Only where the row names whose number it is; what does not look like one of theirs is sent to nobody. */
    Optional<RecordRequest> of(String number, List<String> named) {
        String written = number.strip();
        return written.isEmpty() || written.length() > LONGEST_NUMBER
                ? Optional.empty()
                : routes.stream()
                        .flatMap(route -> route.of(written, named).stream())
                        .findFirst();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
