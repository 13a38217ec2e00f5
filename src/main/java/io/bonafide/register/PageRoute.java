package io.bonafide.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A platform's route made ready for matching. */
final class PageRoute {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z][A-Za-z0-9]*}");
    // One whole segment of unreserved characters; a dot segment would climb out of the document's folder.
    private static final String SEGMENT = "((?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)";

    private final List<String> names = new ArrayList<>();
    private final Pattern page;
    private final String document;

    PageRoute(Platform.Route route) {
        String template = comparable(route.page());
        StringBuilder pattern = new StringBuilder();
        Matcher found = PLACEHOLDER.matcher(template);
        int done = 0;
        while (found.find()) {
            pattern.append(Pattern.quote(template.substring(done, found.start())))
                    .append(SEGMENT);
            names.add(found.group());
            done = found.end();
        }
        pattern.append(Pattern.quote(template.substring(done))).append("/?");
        this.page = Pattern.compile(pattern.toString());
        this.document = route.document();
    }

    Optional<String> documentFor(String address) {
        Matcher match = page.matcher(comparable(address));
        if (!match.matches()) {
            return Optional.empty();
        }
        String filled = document;
        for (int i = 0; i < names.size(); i++) {
            filled = filled.replace(names.get(i), match.group(i + 1));
        }
        return Optional.of(filled);
    }

    // Scheme dropped (people paste http links of https sites; the document's address has its own), host in lower case,
    // query and fragment ignored.
    private static String comparable(String address) {
        String bare = address.strip().replaceFirst("[?#].*", "").replaceFirst("(?i)^https?://", "");
        int path = bare.indexOf('/');
        return path < 0
                ? bare.toLowerCase(Locale.ROOT)
                : bare.substring(0, path).toLowerCase(Locale.ROOT) + bare.substring(path);
    }
}
