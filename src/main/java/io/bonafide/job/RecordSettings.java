package io.bonafide.job;

import io.bonafide.credential.RecordShape;
import io.bonafide.register.AccessKey;
import io.bonafide.register.Platform;
import io.bonafide.register.RecordRoute;
import io.bonafide.register.RecordRoute.Numbers;
import io.bonafide.register.RegisteredIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code records}: which pages or numbers lead to an issuer's or a platform's own record, and how that is read. */
final class RecordSettings {
    // Atoms with bounded repetition only: no alternatives and no groups, so that no number keeps the matcher busy.
    private static final Pattern PLAIN_PATTERN = Pattern.compile(
            "(?:(?:[A-Za-z0-9 _/:#-]|\\\\[d.-]|\\[[A-Za-z0-9 _/.-]+])(?:\\{\\d{1,2}(?:,\\d{1,2})?}|\\?)?)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z][A-Za-z0-9]*}");
    private static final Pattern HTTPS = Pattern.compile("https://([a-z0-9.-]+)(?:/[^\\s#]*)?");
    private static final Pattern SHORT_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,40}");
    private static final Set<String> SCHEMES = Set.of("did", "urn", "http", "https", "mailto");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final String SECRET = "{secret}";
    private static final Pattern KEY_VALUE = Pattern.compile("[\\x21-\\x7e]+(?: [\\x21-\\x7e]+)*");
    // These say whom we ask, how, and what is in it; a register that wants one of them is not asked with a key.
    private static final Set<String> NO_KEYS = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "te",
            "upgrade",
            "accept",
            "accept-encoding",
            "user-agent",
            "range");
    private static final String NUMBER = "{number}";

    private final Settings settings;
    private final Keeper keeper;
    private final UnaryOperator<@Nullable String> environment;

    private RecordSettings(Settings settings, Keeper keeper, UnaryOperator<@Nullable String> environment) {
        this.settings = settings;
        this.keeper = keeper;
        this.environment = environment;
    }

    /**
     * Whose records they are.
     *
     * @param below whether hosts below its own are its own too
     * @param issuer its id, where it is the one issuer of all its records
     */
    record Keeper(
            String id,
            List<String> names,
            List<String> hosts,
            boolean below,
            @Nullable String issuer) {
        boolean owns(String host) {
            return hosts.stream()
                    .map(own -> own.toLowerCase(Locale.ROOT))
                    .anyMatch(own -> host.equals(own) || (below && host.endsWith("." + own)));
        }
    }

    static List<RecordRoute> of(Platform platform, Settings settings) {
        return of(new Keeper(platform.id(), List.of(platform.name()), platform.hosts(), false, null), settings);
    }

    /** An issuer's own register speaks for that issuer alone, under the first of its ids. */
    static List<RecordRoute> of(RegisteredIssuer issuer, Settings settings) {
        List<String> names = Stream.concat(Stream.of(issuer.name()), issuer.aliases().stream())
                .toList();
        String id = Stream.concat(
                        issuer.ids().stream(), issuer.domains().stream().map(domain -> "https://" + domain))
                .findFirst()
                .orElse("");
        return of(new Keeper(issuer.id(), names, issuer.domains(), true, id), settings);
    }

    private static List<RecordRoute> of(Keeper keeper, Settings settings) {
        List<RecordRoute> routes = new ArrayList<>();
        for (Settings record : settings.objects("records")) {
            routes.add(new RecordSettings(record, keeper, System::getenv).read());
            record.expectNothingElse();
        }
        return routes;
    }

    private RecordRoute read() {
        if (!SHORT_ID.matcher(keeper.id()).matches() || SCHEMES.contains(keeper.id())) {
            settings.reject("address", "whoever keeps records needs an id of small letters, digits and hyphens");
        }
        @Nullable String page = settings.textOrNull("page");
        @Nullable Numbers numbers = settings.object("number").map(this::numbers).orElse(null);
        String address = settings.text("address");
        if ((page == null) == (numbers == null)) {
            settings.reject("address", "needs either a page or a number that leads to it");
        }
        judgeAddress(page, numbers, address);
        boolean denies = settings.choice("absent", Map.of("denies", true, "open", false), false);
        boolean confirmed = settings.yes("confirmed", true);
        @Nullable
        RecordShape shape = settings.object("read")
                .map(read -> new RecordShapeSettings(read, keeper).read(denies, confirmed))
                .orElse(null);
        if (denies && (numbers == null || shape == null)) {
            settings.reject("absent", "only a look-up by number whose answer is read can deny a credential");
        }
        @Nullable AccessKey key = settings.object("key").flatMap(this::key).orElse(null);
        return new RecordRoute(page, numbers, address, keeper.hosts(), keeper.below(), shape, key);
    }

    private Numbers numbers(Settings number) {
        String pattern = number.text("pattern");
        List<String> named = number.texts("names");
        number.expectNothingElse();
        return new Numbers(pattern(number, pattern), named.isEmpty() ? keeper.names() : named);
    }

    private static Pattern pattern(Settings number, String written) {
        if (PLAIN_PATTERN.matcher(written).matches()) {
            try {
                return Pattern.compile(written);
            } catch (PatternSyntaxException broken) {
                number.reject("pattern", "found \"" + written + "\": " + broken.getDescription());
            }
        } else if (!written.isEmpty()) {
            String expected = "expected letters, digits, [classes] and counts such as NF-\\d{6}";
            number.reject("pattern", "found \"" + written + "\", " + expected);
        }
        return NOTHING;
    }

    private void judgeAddress(@Nullable String page, @Nullable Numbers numbers, String address) {
        judgeHost("address", address);
        List<String> offered = numbers == null ? placeholders(page == null ? "" : page) : List.of(NUMBER);
        List<String> used = placeholders(address);
        if (!address.isEmpty() && (used.isEmpty() || !offered.containsAll(used))) {
            settings.reject("address", "found \"" + address + "\", expected placeholders among " + offered);
        }
        if (page != null) {
            judgeHost("page", page);
        }
    }

    /** Whatever fills the placeholders, it must not choose whom we ask. */
    private void judgeHost(String field, String address) {
        Matcher https = HTTPS.matcher(address);
        if (address.isEmpty()) {
            return;
        }
        if (!https.matches() || !keeper.owns(https.group(1))) {
            settings.reject(field, "found \"" + address + "\", expected https at one of " + keeper.hosts());
        }
    }

    private static List<String> placeholders(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** The secret itself stands in the environment, never in a file that people pass around. */
    private Optional<AccessKey> key(Settings key) {
        String header = key.text("header");
        String variable = key.text("variable");
        String value = key.find("value").orElse(SECRET);
        key.expectNothingElse();
        boolean shown = HEADER.matcher(header).matches() && !NO_KEYS.contains(header.toLowerCase(Locale.ROOT));
        boolean hidden = KEY_VALUE.matcher(value).matches() && value.contains(SECRET);
        if (!shown || !hidden || !VARIABLE.matcher(variable).matches()) {
            key.reject(
                    "header",
                    "expected the names of a header and of an environment variable in capitals, and a value with "
                            + SECRET);
            return Optional.empty();
        }
        String secret = environment.apply(variable);
        boolean usable = secret != null && !secret.isBlank() && secret.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return usable ? Optional.of(new AccessKey(header, value.replace(SECRET, secret))) : Optional.empty();
    }
}
