package io.bonafide.verification;

import io.bonafide.claim.Candidate;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two rows are about one person. In doubt they are: somebody who applies twice must not look like two people who
 * share a certificate, and whoever really lends one out has another name and another address.
 */
public final class SamePerson {
    private SamePerson() {}

    /**
     * Rows of one file. Its reference, or intake's own, tells people apart there; an address in common makes two
     * references one person.
     */
    public static boolean inOneList(Candidate one, Candidate other) {
        return one.reference().equals(other.reference()) || shareAnAddress(one, other);
    }

    /**
     * Rows of two files: an address in common, or the same name, former ones included. A family or given name alone does
     * not count, for certificates are lent within families. The same reference counts unless both rows give names and
     * these have nothing in common, for lists number people from 1.
     */
    public static boolean inTwoLists(Candidate one, Candidate other) {
        NameLikeness names = names(one, other);
        return shareAnAddress(one, other)
                || names == NameLikeness.SAME
                || (names != NameLikeness.UNALIKE && one.reference().equals(other.reference()));
    }

    private static boolean shareAnAddress(Candidate one, Candidate other) {
        Set<String> addresses = addresses(one);
        return addresses(other).stream().anyMatch(addresses::contains);
    }

    private static Set<String> addresses(Candidate candidate) {
        return candidate.emailAddresses().stream()
                .map(address -> Normalizer.normalize(address, Normalizer.Form.NFC)
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static @Nullable NameLikeness names(Candidate one, Candidate other) {
        List<String> mine = names(one);
        List<String> theirs = names(other);
        return mine.isEmpty() || theirs.isEmpty()
                ? null
                : NameLikeness.best(
                        mine.stream().flatMap(name -> theirs.stream().map(another -> NameLikeness.of(name, another))));
    }

    private static List<String> names(Candidate candidate) {
        return Stream.concat(Stream.ofNullable(candidate.name()), candidate.formerNames().stream())
                .filter(name -> !name.isBlank())
                .toList();
    }
}
