package io.bonafide.verification;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** How alike two names are: in words, never as a number. */
enum NameLikeness {
    /** The same but for case, accents, order, initials, particles, or the way it is put into Latin letters. */
    SAME,
    /** A family or given name is shared. */
    CLOSE,
    /** Written in different scripts, and not the same in any way we can read: that says nothing. */
    NOT_COMPARABLE,
    /** Nothing is alike. */
    UNALIKE;

    private static final int LIMIT = 200;
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Any-NFKC; Traditional-Simplified");
    private static final Set<Integer> EAST_ASIAN =
            Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL);

    static NameLikeness of(String one, String other) {
        String mine = bounded(one);
        String theirs = bounded(other);
        Set<Integer> scripts = scripts(mine);
        Set<Integer> theirScripts = scripts(theirs);
        if (scripts.stream().anyMatch(EAST_ASIAN::contains)
                && theirScripts.stream().anyMatch(EAST_ASIAN::contains)) {
            return ofEastAsian(mine, theirs);
        }
        boolean sameScript = scripts.equals(theirScripts);
        List<PersonName> mySpellings = spellings(mine, sameScript);
        List<PersonName> theirSpellings = spellings(theirs, sameScript);
        if (anyPair(mySpellings, theirSpellings, PersonName::isSameAs)) {
            return SAME;
        }
        if (anyPair(mySpellings, theirSpellings, PersonName::isCloseTo)) {
            return CLOSE;
        }
        return sameScript ? UNALIKE : NOT_COMPARABLE;
    }

    /** The best of several. */
    static NameLikeness best(Stream<NameLikeness> found) {
        return found.min(NameLikeness::compareTo).orElse(UNALIKE);
    }

    /** Characters tell people apart whose names sound the same, so nothing is transliterated here. */
    private static NameLikeness ofEastAsian(String one, String other) {
        String mine = characters(one);
        String theirs = characters(other);
        if (mine.equals(theirs)) {
            return SAME;
        }
        boolean shared = mine.codePoints().anyMatch(character -> theirs.indexOf(character) >= 0);
        if (shared) {
            return CLOSE;
        }
        return scripts(mine).equals(scripts(theirs)) ? UNALIKE : NOT_COMPARABLE;
    }

    private static String characters(String name) {
        return SIMPLIFIED.transliterate(name).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static List<PersonName> spellings(String name, boolean sameScript) {
        List<String> plain = Folded.words(name);
        List<String> digraphs = Folded.words(Romanisation.withDigraphs(name));
        return sameScript
                ? List.of(PersonName.of(plain), PersonName.of(digraphs))
                : List.of(PersonName.of(plain), PersonName.of(Romanisation.levelled(plain)));
    }

    private static boolean anyPair(
            List<PersonName> mine, List<PersonName> theirs, BiPredicate<PersonName, PersonName> test) {
        return mine.stream().anyMatch(one -> theirs.stream().anyMatch(other -> test.test(one, other)));
    }

    private static Set<Integer> scripts(String name) {
        Set<Integer> scripts = new HashSet<>();
        name.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .forEach(scripts::add);
        return scripts;
    }

    private static String bounded(String name) {
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        return composed.length() > LIMIT ? composed.substring(0, LIMIT) : composed;
    }
}
