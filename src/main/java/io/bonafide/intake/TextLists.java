package io.bonafide.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several values in one cell, as people list them. */
final class TextLists {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:\\R|[;•▪◦])\\s*");
    private static final Pattern BETWEEN_LINES = Pattern.compile("\\s*(?:\\R|[•▪◦])\\s*");
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\(?\\d{1,2}[.)]|[-–*•])\\s+");
    private static final Pattern BETWEEN_LINKS = Pattern.compile("[\\s;|]+|,(?=\\s*[A-Za-z][A-Za-z0-9+.-]*://)");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private TextLists() {}

    static List<String> items(@Nullable String text) {
        return split(text, BETWEEN);
    }

    /** Only what stands on lines of its own or behind bullets: a semicolon may belong to a title. */
    static List<String> lines(@Nullable String text) {
        return split(text, BETWEEN_LINES);
    }

    private static List<String> split(@Nullable String text, Pattern between) {
        if (text == null) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        for (String part : between.split(text)) {
            String item = Words.strip(NUMBERING.matcher(Words.strip(part)).replaceFirst(""));
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    /** The links of a cell; a text with at most one address in it is one link, as it is. */
    static List<String> links(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        if (SCHEME.matcher(text).results().count() > 1) {
            return Arrays.stream(BETWEEN_LINKS.split(text))
                    .map(Words::strip)
                    .filter(part -> SCHEME.matcher(part).find())
                    .toList();
        }
        String only = linkIn(text);
        return List.of(only == null ? text : only);
    }

    /** The first web address inside a text, without the punctuation that ends its sentence. */
    static @Nullable String linkIn(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            return null;
        }
        String found = link.group();
        boolean ownBracket = found.contains("(");
        return found.replaceFirst(ownBracket ? "[.,;]+$" : "[.,;)\\]]+$", "");
    }
}
