package io.bonafide.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The issuers' documents of every story in a folder: {@code <story>/issuers/<host>/<path>}. Everything is read once, so
 * that a request only ever looks into a map: no path, however written, leads out of the folder.
 */
public final class StoryDocuments implements Documents {
    private final Map<String, Map<String, Answer>> files = new TreeMap<>();
    private final Map<String, List<AnswerRules>> rules = new HashMap<>();

    /**
     * @param samples the folder that holds one folder per story
     * @throws IllegalArgumentException when two stories give the same host different documents under one path
     */
    public static StoryDocuments in(Path samples) throws IOException {
        StoryDocuments documents = new StoryDocuments();
        for (Path story : folders(samples)) {
            Path issuers = story.resolve("issuers");
            if (Files.isDirectory(issuers, LinkOption.NOFOLLOW_LINKS)) {
                for (Path host : folders(issuers)) {
                    documents.addHost(host);
                }
            }
        }
        return documents;
    }

    static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private void addHost(Path folder) throws IOException {
        String host = folder.getFileName().toString().toLowerCase(Locale.ROOT);
        Map<String, Answer> known = files.computeIfAbsent(host, name -> new HashMap<>());
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                if (file.getFileName().toString().equals(AnswerRules.FILE)) {
                    rules.computeIfAbsent(host, name -> new ArrayList<>()).add(AnswerRules.of(file));
                } else {
                    addFile(known, path(folder, file), file);
                }
            }
        }
    }

    private static String path(Path folder, Path file) {
        StringBuilder path = new StringBuilder();
        for (Path segment : folder.relativize(file)) {
            path.append('/').append(segment);
        }
        return path.toString();
    }

    private static void addFile(Map<String, Answer> known, String path, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Answer earlier = known.put(path, Answer.document(mediaType(path, bytes), bytes));
        if (earlier != null && !Arrays.equals(earlier.body(), bytes)) {
            throw new IllegalArgumentException("Another story serves something else than " + file);
        }
    }

    /** By extension, else by how the document begins, as a simple file server would. */
    private static String mediaType(String path, byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8).strip();
        if (path.endsWith(".jwt")) {
            return "application/vc+jwt";
        }
        if (path.endsWith(".html") || beginning.toLowerCase(Locale.ROOT).startsWith("<!doctype html")) {
            return "text/html; charset=utf-8";
        }
        if (path.endsWith(".json") || beginning.startsWith("{") || beginning.startsWith("[")) {
            return "application/json";
        }
        return "text/plain; charset=utf-8";
    }

    @Override
    public Set<String> hosts() {
        return Set.copyOf(files.keySet());
    }

    @Override
    public Optional<Answer> answer(String host, String path) {
        Optional<Answer> file =
                Optional.ofNullable(files.getOrDefault(host, Map.of()).get(path));
        for (AnswerRules own : rules.getOrDefault(host, List.of())) {
            Optional<Answer> rule = own.forPath(path);
            if (rule.isPresent()) {
                return Optional.of(file.map(rule.get()::around).orElse(rule.get()));
            }
        }
        return file;
    }
}
