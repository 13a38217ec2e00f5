package io.bonafide.intake;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of months, full and short, normalised. */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "it", "nl", "pl");
    private static final Map<String, Month> BY_NAME = names();

    private MonthNames() {}

    /** {@code null} where the word is no month in any of the languages. */
    static @Nullable Month month(String word) {
        return BY_NAME.get(Words.normal(word));
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = Words.normal(month.getDisplayName(style, locale));
                    if (!name.chars().allMatch(Character::isDigit)) {
                        names.putIfAbsent(name, month);
                    }
                }
            }
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("janner", Month.JANUARY);
        return names;
    }
}
