package io.bonafide.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds hosts and names that are easily mistaken for registered ones. Only tricks that an honest issuer hardly meets by
 * accident are looked for: an imitation found is put in front of a person. Whoever is honest and looks alike is listed,
 * and then known. Everything about the registered ones is worked out once.
 */
final class LookAlikes {
    private static final int SHORTEST_FOR_OTHER_ENDING = 3;
    private static final int SHORTEST_FOR_ADDED_WORD = 5;

    private final Map<String, RegisteredIssuer> domains = new HashMap<>();
    private final Map<String, RegisteredIssuer> hyphenated = new HashMap<>();
    private final Set<String> registered = new HashSet<>();
    private final Map<String, RegisteredIssuer> labels = new LinkedHashMap<>();
    private final Map<String, RegisteredIssuer> skeletons = new HashMap<>();
    private final Map<String, RegisteredIssuer> cores = new HashMap<>();
    private final Map<String, RegisteredIssuer> names = new HashMap<>();
    private final Map<Integer, List<Map.Entry<List<String>, RegisteredIssuer>>> wordsOfNames = new HashMap<>();

    LookAlikes(List<RegisteredIssuer> issuers, List<Platform> platforms) {
        Stream<RegisteredIssuer> known =
                Stream.concat(issuers.stream(), platforms.stream().map(LookAlikes::asIssuer));
        known.forEach(issuer -> {
            issuer.domains().forEach(domain -> addDomain(Hosts.ascii(domain), issuer));
            Stream.concat(Stream.of(issuer.name()), issuer.aliases().stream()).forEach(name -> addName(name, issuer));
        });
    }

    private static RegisteredIssuer asIssuer(Platform platform) {
        return new RegisteredIssuer(
                "", platform.id(), platform.name(), List.of(), platform.hosts(), List.of(), List.of());
    }

    private void addDomain(String domain, RegisteredIssuer issuer) {
        String label = Hosts.unicode(Hosts.registeredLabel(domain));
        registered.add(Hosts.registrable(domain));
        domains.putIfAbsent(domain, issuer);
        hyphenated.putIfAbsent(domain.replace('.', '-'), issuer);
        if (label.length() >= SHORTEST_FOR_OTHER_ENDING && !Lures.isLure(label)) {
            labels.putIfAbsent(label, issuer);
            skeletons.putIfAbsent(Looks.ofLabel(label), issuer);
            cores.putIfAbsent(Lures.without(label), issuer);
        }
    }

    private void addName(String name, RegisteredIssuer issuer) {
        List<String> words = Looks.ofName(name);
        if (!words.isEmpty()) {
            names.putIfAbsent(String.join(" ", words), issuer);
            wordsOfNames
                    .computeIfAbsent(words.size(), count -> new ArrayList<>())
                    .add(Map.entry(words, issuer));
        }
    }

    Optional<IssuerStanding.LooksLike> ofHost(String host) {
        // Whoever has a name has all names below it, and platforms give them to customers.
        if (registered.contains(Hosts.registrable(host))) {
            return Optional.empty();
        }
        RegisteredIssuer placed = placedInFront(host);
        return placed != null
                ? found(placed, host, "the known domain placed in front of another")
                : ofLabel(host, Hosts.unicode(Hosts.registeredLabel(host)));
    }

    private Optional<IssuerStanding.LooksLike> ofLabel(String host, String label) {
        RegisteredIssuer sameLook = skeletons.get(Looks.ofLabel(label));
        if (sameLook != null && !labels.containsKey(label)) {
            return found(sameLook, host, "letters that look like those of the known name");
        }
        // Nobody gets a name under these without being the institution that it names.
        if (Hosts.isVetted(host)) {
            return Optional.empty();
        }
        if (labels.containsKey(label)) {
            return found(labels.get(label), host, "the known name under another ending");
        }
        String core = Lures.without(label);
        RegisteredIssuer extended = core.length() < SHORTEST_FOR_ADDED_WORD ? null : cores.get(core);
        if (extended != null) {
            return found(extended, host, "the known name with a word or hyphen added");
        }
        return labels.entrySet().stream()
                .filter(known -> Slips.betweenLabels(label, known.getKey()))
                .findFirst()
                .flatMap(known -> found(known.getValue(), host, "spelled almost like the known name"));
    }

    /** {@code northfield.example.evil.example} and {@code badges-northfield-example.evil.example}. */
    private @Nullable RegisteredIssuer placedInFront(String host) {
        RegisteredIssuer dotted = within(List.of(host.split("\\.")), ".", domains);
        if (dotted != null) {
            return dotted;
        }
        for (String label : host.split("\\.")) {
            List<String> parts = List.of(label.split("-"));
            RegisteredIssuer found =
                    within(Stream.concat(parts.stream(), Stream.of("")).toList(), "-", hyphenated);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A run of parts that is a known one; at the end it would be the known one itself. */
    private static @Nullable RegisteredIssuer within(
            List<String> parts, String glue, Map<String, RegisteredIssuer> known) {
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 2; to < parts.size(); to++) {
                RegisteredIssuer found = known.get(String.join(glue, parts.subList(from, to)));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    Optional<IssuerStanding.LooksLike> ofName(String name) {
        List<String> words = Looks.ofName(name);
        RegisteredIssuer same = names.get(String.join(" ", words));
        if (same != null) {
            return found(same, name, "same name, another id");
        }
        return wordsOfNames.getOrDefault(words.size(), List.of()).stream()
                .filter(known -> Slips.betweenWords(words, known.getKey()))
                .findFirst()
                .flatMap(known -> found(known.getValue(), name, "spelled almost like the known name"));
    }

    private static Optional<IssuerStanding.LooksLike> found(
            @Nullable RegisteredIssuer issuer, String seen, String trick) {
        return Optional.ofNullable(issuer).map(known -> new IssuerStanding.LooksLike(known, seen, trick));
    }
}
