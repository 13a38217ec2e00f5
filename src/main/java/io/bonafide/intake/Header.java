package io.bonafide.intake;

import io.bonafide.intake.Synonyms.Meaning;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One header cell.
 *
 * @param column from 0
 * @param text as written
 * @param normal normalised, without the number of a repeated group
 * @param group what tells a repeated group of columns from the others: a number in the header or the label above; empty
 *     where nothing does
 */
record Header(
        int column,
        String text,
        String normal,
        String group,
        @Nullable Meaning meaning,
        boolean neverRead) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{N}])\\d{1,2}(?![\\p{N}])");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");

    /** @param label the group header above, empty where there is none */
    static Header of(int column, String text, String label, Synonyms synonyms) {
        String words = Words.normal(text);
        String joined = Words.normal(label + " " + text);
        boolean neverRead = synonyms.neverRead(words) || synonyms.neverRead(joined);
        Meaning own = meaning(text, words, synonyms);
        Meaning together = label.isEmpty() ? null : synonyms.meaning(withoutNumber(joined));
        boolean labelDecides = together != null && (own == null || own.weak());
        String normal = withoutNumber(labelDecides ? joined : words);
        return new Header(
                column, text, normal, group(words, label), neverRead ? null : labelDecides ? together : own, neverRead);
    }

    private static @Nullable Meaning meaning(String text, String words, Synonyms synonyms) {
        Meaning meaning = synonyms.meaning(words);
        if (meaning == null) {
            meaning = synonyms.meaning(withoutNumber(words));
        }
        return meaning != null
                ? meaning
                : synonyms.meaning(
                        withoutNumber(Words.normal(ASIDE.matcher(text).replaceAll(" "))));
    }

    private static String group(String words, String label) {
        Matcher number = NUMBER.matcher(words);
        if (number.find()) {
            return String.valueOf(Integer.parseInt(number.group()));
        }
        return Words.normal(label);
    }

    private static String withoutNumber(String normal) {
        return NUMBER.matcher(normal).replaceAll("").strip().replaceAll(" +", " ");
    }
}
