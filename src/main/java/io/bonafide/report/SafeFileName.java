package io.bonafide.report;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File names made from the names of dropped files, which are hostile: {@code [A-Za-z0-9._-]}, short, each given once. */
final class SafeFileName {
    private static final int LONGEST = 80;
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(xlsx|xlsm|xls|csv|tsv|txt)$");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");

    private final Set<String> given = new HashSet<>();

    /**
     * {@code Bewerber März.xlsx} with {@code -checked.xlsx} becomes {@code Bewerber-Marz-checked.xlsx}; numbered where that
     * name was given before, also where only the case differs.
     */
    String of(String dropped, String ending) {
        String stem = slug(EXTENSION.matcher(withoutFolders(dropped)).replaceFirst(""));
        String name = stem + ending;
        for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = stem + "-" + number + ending;
        }
        return name;
    }

    static String slug(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        String safe = EDGES.matcher(UNSAFE.matcher(plain).replaceAll("-")).replaceAll("");
        String brief = safe.length() > LONGEST
                ? EDGES.matcher(safe.substring(0, LONGEST)).replaceAll("")
                : safe;
        return brief.isEmpty() ? "list" : brief.replaceAll("\\.{2,}", ".");
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
