package io.bonafide.verification;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The ways in which one name is written in plain Latin letters. */
final class Romanisation {
    private static final Map<String, String> DIGRAPHS = Map.of(
            "ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "Å", "Aa", "Ø",
            "Oe");

    /** What passports, newspapers and libraries write differently: {@code Yuliya}, {@code Julia}, {@code Iuliia}. */
    private record Levelling(Pattern pattern, String replacement) {}

    private static final List<Levelling> LEVELLINGS = List.of(
            level("shch|sch|sh", "s"),
            level("zh", "z"),
            level("ch|tch", "c"),
            level("kh", "h"),
            level("ts|tz", "c"),
            level("ph", "f"),
            level("x", "ks"),
            level("[yji]+([aeou])", "$1"),
            level("[yj]", "i"),
            level("(.)\\1+", "$1"));

    private Romanisation() {}

    /** {@code Müller} as {@code Mueller}, {@code Sørensen} as {@code Soerensen}. */
    static String withDigraphs(String name) {
        String spelled = name;
        for (Map.Entry<String, String> letter : DIGRAPHS.entrySet()) {
            spelled = spelled.replace(letter.getKey(), letter.getValue());
        }
        return spelled;
    }

    /** Words without what the systems of romanisation disagree on; only for names out of different scripts. */
    static List<String> levelled(List<String> words) {
        return words.stream().map(Romanisation::levelled).toList();
    }

    private static String levelled(String word) {
        String levelled = word;
        for (Levelling levelling : LEVELLINGS) {
            levelled = levelling.pattern().matcher(levelled).replaceAll(levelling.replacement());
        }
        return levelled;
    }

    private static Levelling level(String pattern, String replacement) {
        return new Levelling(Pattern.compile(pattern), replacement);
    }
}
