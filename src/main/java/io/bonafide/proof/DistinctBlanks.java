package io.bonafide.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * RDFC-1.0 for the statements of most documents: those whose blank nodes all differ in what is said of each directly
 * ("Hash First Degree Quads"). Others are {@link Unusual}: telling them apart is {@link RdfCanonicaliser}'s business. Work
 * grows with the number of statements, whatever they say.
 */
final class DistinctBlanks {
    private static final int EXPECTED_LINE = 160;

    private final List<Statement> statements;
    private final MessageDigest digest;

    private DistinctBlanks(List<Statement> statements, MessageDigest digest) {
        this.statements = statements;
        this.digest = digest;
    }

    /** Canonical N-Quads. */
    static String canonical(List<Statement> statements, String hashAlgorithm) throws Unusual {
        return new DistinctBlanks(statements, Digests.named(hashAlgorithm)).canonical();
    }

    private String canonical() throws Unusual {
        Map<String, String> labels = labels();
        String[] lines = new String[statements.size()];
        for (int i = 0; i < lines.length; i++) {
            Statement statement = statements.get(i);
            lines[i] = statement.line(
                    labels.getOrDefault(statement.subject(), statement.subject()),
                    labels.getOrDefault(statement.object(), statement.object()));
        }
        Arrays.sort(lines);
        StringBuilder canonical = new StringBuilder(lines.length * EXPECTED_LINE);
        String before = "";
        for (String line : lines) {
            if (!line.equals(before)) {
                canonical.append(line);
            }
            before = line;
        }
        return canonical.toString();
    }

    private Map<String, String> labels() throws Unusual {
        Map<byte[], String> byHash = new TreeMap<>(Arrays::compareUnsigned);
        for (var node : mentions().entrySet()) {
            if (byHash.put(hash(node.getKey(), node.getValue()), node.getKey()) != null) {
                throw new Unusual();
            }
        }
        Map<String, String> labels = new HashMap<>();
        for (String node : byHash.values()) {
            labels.put(node, "_:c14n" + labels.size());
        }
        return labels;
    }

    private Map<String, List<Statement>> mentions() {
        Map<String, List<Statement>> mentions = new HashMap<>();
        for (Statement statement : statements) {
            if (Statement.isBlank(statement.subject())) {
                mentions.computeIfAbsent(statement.subject(), node -> new ArrayList<>())
                        .add(statement);
            }
            if (Statement.isBlank(statement.object()) && !statement.object().equals(statement.subject())) {
                mentions.computeIfAbsent(statement.object(), node -> new ArrayList<>())
                        .add(statement);
            }
        }
        return mentions;
    }

    private byte[] hash(String node, List<Statement> mentions) throws Unusual {
        String[] lines = new String[mentions.size()];
        for (int i = 0; i < lines.length; i++) {
            Statement statement = mentions.get(i);
            lines[i] = statement.line(seenFrom(node, statement.subject()), seenFrom(node, statement.object()));
        }
        Arrays.sort(lines);
        for (int i = 0; i < lines.length; i++) {
            // Two nodes related alike give two lines; the same said twice is one, and the library counts otherwise.
            if (i > 0 && lines[i].equals(lines[i - 1]) && new HashSet<>(mentions).size() < lines.length) {
                throw new Unusual();
            }
            digest.update(lines[i].getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static String seenFrom(String node, String term) {
        if (!Statement.isBlank(term)) {
            return term;
        }
        return term.equals(node) ? "_:a" : "_:z";
    }
}
