package io.bonafide.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one YAML object, read one by one. Problems are collected, so that a person sees all of them at once, each
 * with file, line, field, what was found and what was expected.
 */
final class Settings {
    private final Path file;
    private final String path;
    private final YamlNode.Fields node;
    private final List<String> problems;
    private final Set<String> known = new HashSet<>();

    private Settings(Path file, String path, YamlNode.Fields node, List<String> problems) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    static Settings of(Path file) throws InvalidFile {
        return new Settings(file, "", YamlReader.read(file), new ArrayList<>());
    }

    String text(String field) {
        Optional<String> value = find(field);
        if (value.isEmpty()) {
            problem(node.line(), field, "is missing");
        }
        return value.orElse("");
    }

    @Nullable
    String textOrNull(String field) {
        return find(field).orElse(null);
    }

    Optional<String> find(String field) {
        YamlNode value = take(field);
        if (value instanceof YamlNode.Text text) {
            return text.value().isBlank()
                    ? Optional.empty()
                    : Optional.of(text.value().strip());
        }
        if (value != null) {
            problem(value.line(), field, "found " + value.describe() + ", expected a text");
        }
        return Optional.empty();
    }

    /** A list of texts; one text stands for a list of one. */
    List<String> texts(String field) {
        YamlNode value = take(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlNode.Text text) {
            return text.value().isBlank() ? List.of() : List.of(text.value().strip());
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof YamlNode.Items items) {
            for (YamlNode item : items.nodes()) {
                if (item instanceof YamlNode.Text text) {
                    texts.add(text.value().strip());
                } else {
                    problem(item.line(), field, "found " + item.describe() + ", expected a text");
                }
            }
        } else {
            problem(value.line(), field, "found " + value.describe() + ", expected a list of texts");
        }
        return texts;
    }

    /** The names of all fields, in file order; for free-form names such as roles or columns. */
    List<String> names() {
        return List.copyOf(node.nodes().keySet());
    }

    /** Where these fields begin, from 1. */
    int line() {
        return node.line();
    }

    /** The fields below a field; absent when it is. */
    Optional<Settings> object(String field) {
        YamlNode value = take(field);
        if (value instanceof YamlNode.Fields fields) {
            return Optional.of(new Settings(file, inside(field), fields, problems));
        }
        if (value != null
                && !(value instanceof YamlNode.Text text && text.value().isBlank())) {
            problem(value.line(), field, "found " + value.describe() + ", expected fields");
        }
        return Optional.empty();
    }

    /** The fields below a field, none where it is absent. */
    Settings objectOrEmpty(String field) {
        return object(field)
                .orElseGet(() ->
                        new Settings(file, inside(field), new YamlNode.Fields(lineOf(field), Map.of()), problems));
    }

    /** Objects by free-form name, in file order. */
    Map<String, Settings> objectsByName(String field) {
        Map<String, Settings> objects = new LinkedHashMap<>();
        object(field).ifPresent(parent -> parent.node.nodes().keySet().forEach(name -> parent.object(name)
                .ifPresent(object -> objects.put(name, object))));
        return objects;
    }

    List<Settings> objects(String field) {
        YamlNode value = take(field);
        List<Settings> objects = new ArrayList<>();
        if (value instanceof YamlNode.Items items) {
            for (YamlNode item : items.nodes()) {
                if (item instanceof YamlNode.Fields fields) {
                    objects.add(new Settings(file, inside(field) + "[" + objects.size() + "]", fields, problems));
                } else {
                    problem(item.line(), field, "found " + item.describe() + ", expected fields");
                }
            }
        } else if (value != null) {
            problem(value.line(), field, "found " + value.describe() + ", expected a list");
        }
        return objects;
    }

    /** One of a few words. */
    <T> T choice(String field, Map<String, T> words, T otherwise) {
        return parsed(
                field,
                text -> words.get(text.toLowerCase(Locale.ROOT)),
                "one of " + String.join(", ", words.keySet()),
                otherwise);
    }

    Duration duration(String field, Duration otherwise) {
        return parsed(field, Amounts::duration, "a duration such as 20s, 5m or 2h", otherwise);
    }

    @Nullable
    Period period(String field) {
        Optional<String> text = find(field);
        Period period = text.isEmpty() ? null : Amounts.age(text.get());
        if (text.isPresent() && period == null) {
            reject(field, "found \"" + text.get() + "\", expected an age such as 36 months");
        }
        return period;
    }

    int number(String field, int least, int most, int otherwise) {
        return parsed(
                field,
                text -> text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most
                        ? Integer.valueOf(text)
                        : null,
                "a whole number from " + least + " to " + most,
                otherwise);
    }

    boolean yes(String field, boolean otherwise) {
        return choice(field, Map.of("true", true, "yes", true, "false", false, "no", false), otherwise);
    }

    /** A value of one's own kind; {@code read} answers null for what it does not understand. */
    <T> T parsed(String field, Function<String, ? extends @Nullable T> read, String expected, T otherwise) {
        Optional<String> text = find(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        T value = read.apply(text.get());
        if (value == null) {
            problem(lineOf(field), field, "found \"" + text.get() + "\", expected " + expected);
            return otherwise;
        }
        return value;
    }

    /** Notes that a field's value makes no sense. */
    void reject(String field, String why) {
        problem(lineOf(field), field, why);
    }

    /** To be called when every field has been read: what is left over is a mistake. */
    void expectNothingElse() {
        node.nodes().forEach((field, value) -> {
            if (!known.contains(field)) {
                problem(
                        value.line(),
                        field,
                        "is not known here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    /** To be called at the end, on the file's own settings. */
    void complain() throws InvalidFile {
        if (!problems.isEmpty()) {
            throw new InvalidFile(problems);
        }
    }

    private @Nullable YamlNode take(String field) {
        known.add(field);
        return node.nodes().get(field);
    }

    private int lineOf(String field) {
        YamlNode value = node.nodes().get(field);
        return value == null ? node.line() : value.line();
    }

    private void problem(int line, String field, String what) {
        problems.add(file + ":" + line + ": " + inside(field) + ": " + what);
    }

    private String inside(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
