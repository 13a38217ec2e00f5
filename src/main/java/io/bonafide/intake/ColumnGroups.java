package io.bonafide.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds repeated groups of columns ({@code Title 1 | Link 1 | Title 2 | Link 2}): one row, several claims. */
final class ColumnGroups {
    private static final Set<Field> OF_CLAIM = EnumSet.of(
            Field.CLAIM_TITLE,
            Field.ISSUER_NAME,
            Field.PLATFORM,
            Field.CREDENTIAL_ID,
            Field.CREDENTIAL_URL,
            Field.EVIDENCE_FILE,
            Field.CREDENTIAL_TEXT,
            Field.ISSUED_ON,
            Field.EXPIRES_ON,
            Field.LEVEL,
            Field.COMPLETION);

    private ColumnGroups() {}

    /** Group numbers from 1 for the columns that are in one; empty where no group repeats. */
    static Map<Header, Integer> of(Map<Header, Field> columns) {
        Map<Header, Field> claims = new LinkedHashMap<>(columns);
        claims.values().retainAll(OF_CLAIM);
        Map<Header, String> keys = keys(claims);
        Set<String> repeating = repeating(claims, keys);
        Map<String, Integer> numbers = new HashMap<>();
        Map<Header, Integer> groups = new LinkedHashMap<>();
        keys.forEach((header, key) -> {
            if (repeating.contains(key)) {
                groups.put(header, numbers.computeIfAbsent(key, first -> numbers.size() + 1));
            }
        });
        return groups;
    }

    private static Map<Header, String> keys(Map<Header, Field> claims) {
        Map<Header, String> keys = new LinkedHashMap<>();
        boolean numbered =
                claims.keySet().stream().anyMatch(header -> !header.group().isEmpty());
        if (numbered) {
            Set<String> bases = new HashSet<>();
            claims.keySet().stream()
                    .filter(header -> !header.group().isEmpty())
                    .forEach(header -> bases.add(header.normal()));
            // "Link" beside "Link 2" is the first of them.
            claims.keySet()
                    .forEach(header -> keys.put(
                            header,
                            header.group().isEmpty() && bases.contains(header.normal()) ? "1" : header.group()));
        } else {
            byRepetition(claims, keys);
        }
        return keys;
    }

    /** The same header again begins the next group; a title or a link must repeat, or else it is one group written badly. */
    private static void byRepetition(Map<Header, Field> claims, Map<Header, String> keys) {
        Set<String> seen = new HashSet<>();
        Map<Field, Set<String>> repeated = new EnumMap<>(Field.class);
        int group = 1;
        for (Map.Entry<Header, Field> column : claims.entrySet()) {
            if (!seen.add(column.getKey().normal())) {
                seen.clear();
                seen.add(column.getKey().normal());
                repeated.computeIfAbsent(column.getValue(), field -> new HashSet<>())
                        .add(column.getKey().normal());
                group++;
            }
            keys.put(column.getKey(), String.valueOf(group));
        }
        boolean titled = claims.containsValue(Field.CLAIM_TITLE);
        if (!repeated.containsKey(titled ? Field.CLAIM_TITLE : Field.CREDENTIAL_URL)) {
            keys.replaceAll((header, key) -> "");
        }
    }

    /** Only what some field has in common with another group is a repetition; other labels are mere headings. */
    private static Set<String> repeating(Map<Header, Field> claims, Map<Header, String> keys) {
        Map<Field, Set<String>> byField = new EnumMap<>(Field.class);
        keys.forEach((header, key) -> {
            Field field = claims.get(header);
            if (!key.isEmpty() && field != null) {
                byField.computeIfAbsent(field, first -> new HashSet<>()).add(key);
            }
        });
        Set<String> repeating = new HashSet<>();
        byField.values().stream().filter(group -> group.size() > 1).forEach(repeating::addAll);
        return repeating;
    }
}
