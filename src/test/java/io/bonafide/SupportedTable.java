package io.bonafide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The README's table "What is supported", by its rows; what is named there stands in bold or as code. */
public final class SupportedTable {
    private static final Pattern NAME = Pattern.compile("\\*\\*([^*|]+)\\*\\*|`([^`|]+)`");

    private SupportedTable() {}

    /** What a row names, in no order. */
    public static Set<String> names(String row) {
        List<String> rows = lines().stream()
                .filter(line -> line.startsWith("| " + row + " |"))
                .toList();
        if (rows.size() != 1) {
            throw new AssertionError("README, \"What is supported\": " + rows.size() + " rows called " + row);
        }
        Set<String> names = new TreeSet<>();
        NAME.matcher(rows.get(0)).results().map(SupportedTable::name).forEach(names::add);
        return names;
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static List<String> lines() {
        try {
            List<String> all = Files.readAllLines(Path.of("README.md"));
            int begin = all.indexOf("## What is supported") + 1;
            int end = all.indexOf("## How it works");
            return all.subList(begin, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
