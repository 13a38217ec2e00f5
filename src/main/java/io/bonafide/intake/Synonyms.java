package io.bonafide.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What headers and words mean in ten languages, from {@code synonyms.properties}. */
final class Synonyms {
    /** Longer texts are no single word; most cells are told apart by this alone. */
    private static final int LONGEST_WORD = 18;

    private static final Synonyms STANDARD = new Synonyms(load("synonyms.properties"));

    private final Map<String, Meaning> exact = new HashMap<>();
    private final Map<Set<String>, Meaning> bySet = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> filler;

    /** @param weak whether the header means this only in the right company */
    record Meaning(Field field, boolean weak) {}

    private Synonyms(Properties table) {
        for (String key : new TreeSet<>(table.stringPropertyNames())) {
            if (key.startsWith("words.")) {
                String list = key.split("\\.")[1];
                words.computeIfAbsent(list, name -> new HashSet<>())
                        .addAll(entries(table, key).map(Synonyms::normalWord).toList());
            }
        }
        filler = words("filler");
        for (String key : new TreeSet<>(table.stringPropertyNames())) {
            if (!key.startsWith("words.")) {
                Field field = Field.valueOf(key.substring(0, key.indexOf('.')).toUpperCase(Locale.ROOT));
                entries(table, key).forEach(word -> add(field, word));
            }
        }
    }

    static Synonyms standard() {
        return STANDARD;
    }

    private static Stream<String> entries(Properties table, String key) {
        return Arrays.stream(table.getProperty(key).split("\\|")).map(String::strip);
    }

    private static String normalWord(String word) {
        return word.endsWith("*") ? Words.normal(word) + "*" : Words.normal(word);
    }

    private void add(Field field, String word) {
        Meaning meaning = new Meaning(field, word.endsWith("*"));
        String normal = Words.normal(word);
        exact.putIfAbsent(normal, meaning);
        bySet.putIfAbsent(tokens(normal), meaning);
    }

    /** Meaning of a normalised header: word for word, or else the same words in any order without fillers. */
    @Nullable
    Meaning meaning(String normal) {
        Meaning meaning = exact.get(normal);
        return meaning != null || normal.isEmpty() ? meaning : bySet.get(tokens(normal));
    }

    private Set<String> tokens(String normal) {
        Set<String> tokens = new HashSet<>(List.of(normal.split(" ")));
        tokens.removeAll(filler);
        return tokens.isEmpty() ? Set.of(normal) : tokens;
    }

    /** Whether a column under this header must not be read. */
    boolean neverRead(String normal) {
        String padded = " " + normal + " ";
        for (String word : words("never_read")) {
            boolean found = word.endsWith("*")
                    ? padded.contains(" " + word.substring(0, word.length() - 1))
                    : padded.contains(" " + word + " ");
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell's text is one of a list of words ({@code nothing}, {@code no_expiry} ...). */
    boolean isOneOf(String list, String text) {
        return text.length() <= LONGEST_WORD && words(list).contains(Words.normal(text));
    }

    Set<String> words(String list) {
        return words.getOrDefault(list, Set.of());
    }

    private static Properties load(String name) {
        try (InputStream in = Synonyms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            Properties table = new Properties();
            table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
