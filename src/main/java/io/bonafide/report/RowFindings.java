package io.bonafide.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of every row of the run's files, by row, for writers that follow a file's own order. Held in memory; texts that
 * many rows share are held once.
 */
final class RowFindings {
    private final List<FileFacts> files;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<Row, List<ResultLine>> lines = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /**
     * Where a row stands.
     *
     * @param file its place among the run's files, since two of them may have one name
     */
    private record Row(int file, @Nullable String sheet, int number) {}

    RowFindings(ReportContents contents, ResultLines all) {
        files = contents.files();
        for (int file = 0; file < files.size(); file++) {
            places.computeIfAbsent(files.get(file).name(), name -> new ArrayList<>(1))
                    .add(file);
        }
        all.forEachClaim(this::addClaim);
        for (int file = 0; file < files.size(); file++) {
            for (ResultLine line : all.notRead(files.get(file))) {
                add(file, line);
            }
        }
    }

    /** Lines about the row, in their order. */
    List<ResultLine> at(int file, @Nullable String sheet, int number) {
        return lines.getOrDefault(new Row(file, sheet, number), List.of());
    }

    private void addClaim(ResultLine line) {
        List<Integer> named = places.getOrDefault(line.file(), List.of());
        if (named.size() == 1) {
            add(named.get(0), line);
        } else {
            named.stream().filter(file -> isFrom(files.get(file), line)).forEach(file -> add(file, line));
        }
    }

    /** A claim's id begins with the digest of its file's content. */
    private static boolean isFrom(FileFacts file, ResultLine line) {
        String id = line.claimId();
        return id != null && id.startsWith(file.digest().shortForm());
    }

    private void add(int file, ResultLine line) {
        String sheet = line.sheet();
        Row row = new Row(file, sheet == null ? null : once(sheet), line.row());
        lines.computeIfAbsent(row, key -> new ArrayList<>(1)).add(slim(line));
    }

    /** Without what the row itself says. */
    private ResultLine slim(ResultLine line) {
        String issuer = line.issuerId();
        return new ResultLine(
                "",
                null,
                line.row(),
                null,
                null,
                line.conclusion(),
                line.decision(),
                line.codes(),
                line.grade(),
                issuer == null ? null : once(issuer),
                line.checkedAt(),
                null,
                line.dueAgain(),
                once(line.sentence()),
                once(line.ground()),
                once(line.nextStep()),
                null,
                null);
    }

    private String once(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
