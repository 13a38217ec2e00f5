package io.bonafide.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How one host misbehaves, from its {@code _answers.properties}: {@code path = status}, and behind it, separated by
 * commas, {@code close}, a pause ({@code 500ms}) or a header ({@code Location: https://...}). A path that ends in
 * {@code *} stands for all that begin with it.
 */
final class AnswerRules {
    static final String FILE = "_answers.properties";

    private final TreeMap<String, Answer> exact = new TreeMap<>();
    private final TreeMap<String, Answer> prefixes = new TreeMap<>();

    /** @throws IllegalArgumentException naming file and path, for a rule that cannot be read */
    static AnswerRules of(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        AnswerRules rules = new AnswerRules();
        for (String path : lines.stringPropertyNames()) {
            rules.add(file, path, lines.getProperty(path));
        }
        return rules;
    }

    private void add(Path file, String path, String text) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(file + ": a path begins with a slash, found " + path);
        }
        try {
            Answer answer = parse(text);
            if (path.endsWith("*")) {
                prefixes.put(path.substring(0, path.length() - 1), answer);
            } else {
                exact.put(path, answer);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": cannot read the answer of " + path + ": " + text, e);
        }
    }

    private static Answer parse(String text) {
        String[] parts = text.strip().split("\\s*,\\s*");
        if (parts[0].equals("close")) {
            return Answer.connectionClosed();
        }
        Answer answer = Answer.status(Integer.parseInt(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            answer = extended(answer, parts[i]);
        }
        return answer;
    }

    private static Answer extended(Answer answer, String part) {
        int colon = part.indexOf(": ");
        if (colon > 0) {
            return answer.with(
                    part.substring(0, colon), part.substring(colon + 2).strip());
        }
        if (part.endsWith("ms")) {
            return answer.after(Duration.ofMillis(Long.parseLong(part.substring(0, part.length() - 2))));
        }
        if (part.contains("/")) {
            return answer.with("Content-Type", part);
        }
        throw new IllegalArgumentException("Neither header, pause nor media type: " + part);
    }

    /** The rule for a path: its own, else the longest prefix that fits. */
    Optional<Answer> forPath(String path) {
        Answer own = exact.get(path);
        if (own != null) {
            return Optional.of(own);
        }
        for (Map.Entry<String, Answer> rule : prefixes.descendingMap().entrySet()) {
            if (path.startsWith(rule.getKey())) {
                return Optional.of(rule.getValue());
            }
        }
        return Optional.empty();
    }
}
