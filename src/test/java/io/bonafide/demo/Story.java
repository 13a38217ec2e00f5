package io.bonafide.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One story being written: documents of issuers, spreadsheets, and what must come out. */
final class Story {
    private static final String HEADER = "file,sheet,row,claim_no,conclusion,decision,codes";

    private final String folder;
    private final List<String> readme;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, StringBuilder> rules = new TreeMap<>();
    private final List<String> expected = new ArrayList<>(List.of(HEADER));

    Story(String folder, String... readme) {
        this.folder = folder;
        this.readme = List.of(readme);
    }

    /** Puts a document where an address leads. */
    String serve(String address, String text) {
        URI uri = URI.create(address);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        files.put("issuers/" + uri.getHost() + uri.getPath(), bytes);
        return address;
    }

    String serve(String address, Map<String, Object> json) {
        return serve(address, Json.text(json));
    }

    /** Makes a host misbehave. */
    String rule(String address, String answer) {
        URI uri = URI.create(address);
        rules.computeIfAbsent(uri.getHost(), host -> new StringBuilder())
                .append(uri.getPath())
                .append(" = ")
                .append(answer)
                .append('\n');
        return address;
    }

    /** Puts a file beside the list. */
    String enclose(String path, byte[] bytes) {
        files.put(path, bytes);
        return path;
    }

    void spreadsheet(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    /** @param claimNo which claim of the row; 0 for a row in quarantine */
    void expect(String file, String sheet, int row, int claimNo, Expected outcome) {
        expected.add(String.join(
                ",",
                file,
                sheet,
                Integer.toString(row),
                claimNo == 0 ? "" : Integer.toString(claimNo),
                outcome.conclusion().name(),
                outcome.decision().name(),
                outcome.codes()));
    }

    /** Writes the story's folder anew. */
    void writeTo(Path samples) throws IOException {
        Path root = samples.resolve(folder);
        delete(root);
        rules.forEach((host, text) -> files.put(
                "issuers/" + host + "/" + AnswerRules.FILE, text.toString().getBytes(StandardCharsets.UTF_8)));
        files.put("expected.csv", lines(expected));
        files.put("README.md", lines(readme));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static byte[] lines(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
