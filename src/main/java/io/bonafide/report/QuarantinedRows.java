package io.bonafide.report;

import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.SheetFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one file that are in quarantine, with what is said beside each. */
final class QuarantinedRows {
    /** Names of the columns that are added; intake passes over columns that begin with an underscore. */
    static final List<String> TITLES = List.of("_problem_code", "_problem", "_where", "_fix");

    private final FileFacts file;
    private final Wording wording;
    private final Map<Place, List<RejectedRow>> rows = new HashMap<>();
    private final Set<@Nullable String> sheets = new HashSet<>();

    private record Place(@Nullable String sheet, int row) {}

    QuarantinedRows(FileFacts file, Wording wording) {
        this.file = file;
        this.wording = wording;
        for (RejectedRow row : file.rejected()) {
            sheets.add(row.source().sheet());
            rows.computeIfAbsent(new Place(row.source().sheet(), row.source().row()), place -> new ArrayList<>(1))
                    .add(row);
        }
    }

    boolean areIn(@Nullable String sheet) {
        return sheets.contains(sheet);
    }

    boolean contain(@Nullable String sheet, int row) {
        return rows.containsKey(new Place(sheet, row));
    }

    /** 0 where none was found. */
    int headerRow(@Nullable String sheet) {
        return file.sheets().stream()
                .filter(facts -> Objects.equals(facts.sheet(), sheet))
                .mapToInt(SheetFacts::headerRow)
                .findFirst()
                .orElse(0);
    }

    /** One text per title; several problems of one row on lines of their own. */
    List<String> problems(@Nullable String sheet, int row) {
        List<RejectedRow> problems = rows.getOrDefault(new Place(sheet, row), List.of());
        return List.of(
                lines(problems, problem -> problem.problem().code()),
                lines(problems, wording::sentence),
                lines(problems, QuarantinedRows::where),
                lines(problems, wording::fix));
    }

    private static String where(RejectedRow row) {
        return row.column() == null ? row.source().toString() : row.source() + ", " + row.column();
    }

    private static String lines(List<RejectedRow> problems, Function<RejectedRow, String> text) {
        return problems.stream().map(text).collect(Collectors.joining("\n"));
    }
}
