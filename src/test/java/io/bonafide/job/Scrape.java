package io.bonafide.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A metrics file, read as a collector reads it. */
final class Scrape {
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? ([-+.\\dENa]+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"\\\\]*)\",?");

    private final Map<String, Double> samples = new TreeMap<>();

    /** Every line is one of the format's, or it is no such file. */
    Scrape(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            Matcher sample = SAMPLE.matcher(line);
            if (sample.matches()) {
                String labels = sample.group(2) == null ? "" : sample.group(2);
                if (!LABEL.matcher(labels).replaceAll("").isEmpty()) {
                    throw new AssertionError("No labels: " + line);
                }
                String key = sample.group(1) + "{" + labels + "}";
                if (samples.put(key, Double.valueOf(sample.group(3))) != null) {
                    throw new AssertionError("Twice: " + line);
                }
            } else if (!line.startsWith("# HELP ") && !line.startsWith("# TYPE ")) {
                throw new AssertionError("No line of the format: " + line);
            }
        }
    }

    /** The sum over all series of that name that have these labels. */
    double sum(String name, String... labels) {
        return samples.entrySet().stream()
                .filter(sample -> sample.getKey().startsWith(name + "{"))
                .filter(sample -> {
                    for (String label : labels) {
                        String[] parts = label.split("=", 2);
                        if (!sample.getKey().contains(parts[0] + "=\"" + parts[1] + "\"")) {
                            return false;
                        }
                    }
                    return true;
                })
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    Map<String, Double> samples() {
        return samples;
    }
}
