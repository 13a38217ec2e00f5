package io.bonafide.register;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds hosts and names that are easily mistaken for registered ones. Only tricks that an honest issuer hardly meets by
 * accident are looked for: an imitation found is put in front of a person.
 */
final class LookAlikes {
    private static final int SHORTEST_FOR_ONE_TYPO = 6;
    private static final int SHORTEST_FOR_TWO_TYPOS = 9;
    private static final int SHORTEST_FOR_OTHER_ENDING = 3;
    private static final SpoofChecker CONFUSABLES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private final List<RegisteredIssuer> issuers;

    LookAlikes(List<RegisteredIssuer> issuers) {
        this.issuers = issuers;
    }

    Optional<IssuerStanding.LooksLike> ofHost(String host) {
        return issuers.stream()
                .flatMap(issuer -> issuer.domains().stream().flatMap(domain -> trick(host, Hosts.ascii(domain)).stream()
                        .map(trick -> new IssuerStanding.LooksLike(issuer, host, trick))))
                .findFirst();
    }

    Optional<IssuerStanding.LooksLike> ofName(String name) {
        String seen = nameSkeleton(name);
        return seen.isEmpty()
                ? Optional.empty()
                : issuers.stream()
                        .filter(issuer -> Stream.concat(Stream.of(issuer.name()), issuer.aliases().stream())
                                .anyMatch(known -> nameSkeleton(known).equals(seen)))
                        .findFirst()
                        .map(issuer -> new IssuerStanding.LooksLike(issuer, name, "same name, another id"));
    }

    private static Optional<String> trick(String host, String domain) {
        if (("." + host).contains("." + domain + ".")) {
            return Optional.of("the known domain placed in front of another");
        }
        String seen = Hosts.unicode(Hosts.registeredLabel(host));
        String known = Hosts.unicode(Hosts.registeredLabel(domain));
        if (seen.equals(known)) {
            return known.length() >= SHORTEST_FOR_OTHER_ENDING
                    ? Optional.of("the known name under another ending")
                    : Optional.empty();
        }
        if (skeleton(seen).equals(skeleton(known))) {
            return Optional.of("letters that look like those of the known name");
        }
        return Spelling.distance(seen, known) <= typosTolerated(known)
                ? Optional.of("spelled almost like the known name")
                : Optional.empty();
    }

    private static int typosTolerated(String known) {
        if (known.length() >= SHORTEST_FOR_TWO_TYPOS) {
            return 2;
        }
        return known.length() >= SHORTEST_FOR_ONE_TYPO ? 1 : 0;
    }

    // Unicode TS 39 takes 0 for O but not for o; people reading an address do not mind the difference.
    private static String skeleton(String text) {
        return CONFUSABLES.getSkeleton(text).toLowerCase(Locale.ROOT);
    }

    private static String nameSkeleton(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return skeleton(plain);
    }
}
