package io.bonafide.verification;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text folded for comparison: Latin letters without accents, one case, no punctuation. Safe for use by many threads. */
final class Folded {
    /** Nothing that people write as a name or a title is longer; whoever sends more does not get more work done. */
    private static final int LIMIT = 500;

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-NFKC; Any-Latin; Latin-ASCII");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`\u02bc\u02b9]");
    // "C", "C++" and "C#" are three languages.
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private Folded() {}

    /** The words of a text, in order. */
    static List<String> words(String text) {
        return words(text, LIMIT);
    }

    /** The words of the text's first characters. */
    static List<String> words(String text, int limit) {
        String bounded = text.length() > limit ? text.substring(0, limit) : text;
        String plain = ASCII.matcher(bounded).matches() ? bounded : TO_ASCII.transliterate(bounded);
        String joined = APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(joined))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
