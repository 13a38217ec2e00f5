package io.bonafide.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the header among a sheet's first rows: the row that names most fields. */
final class HeaderFinder {
    private static final int FEWEST_FIELDS = 2;

    private final Synonyms synonyms;
    private final Map<String, Field> mapping;

    HeaderFinder(Synonyms synonyms, Map<String, Field> mapping) {
        this.synonyms = synonyms;
        this.mapping = mapping.entrySet().stream()
                .collect(Collectors.toMap(entry -> Words.normal(entry.getKey()), Map.Entry::getValue, (a, b) -> a));
    }

    Optional<HeaderRow> find(List<SheetRow> sample, Merges merges) {
        HeaderRow best = null;
        int most = 0;
        for (int i = 0; i < sample.size(); i++) {
            HeaderRow row = read(sample.get(i), labels(sample, i, merges));
            int score = score(row, sample.get(i));
            if (score > most) {
                most = score;
                best = row;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Group headers stand in the row right above. */
    private static List<String> labels(List<SheetRow> sample, int row, Merges merges) {
        boolean adjacent =
                row > 0 && sample.get(row - 1).number() == sample.get(row).number() - 1;
        return adjacent ? GroupLabels.of(sample.get(row - 1), merges) : List.of();
    }

    private HeaderRow read(SheetRow row, List<String> labels) {
        List<Header> headers = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String text = Words.strip(row.cell(column).text());
            if (!text.isEmpty()) {
                String label = column < labels.size() ? labels.get(column) : "";
                headers.add(Header.of(column, Words.shortened(text), label.equals(text) ? "" : label, synonyms));
            }
        }
        return new HeaderRow(row.number(), headers);
    }

    /** Named fields count for a row; what only data rows hold (addresses, numbers, dates) counts against it. */
    private int score(HeaderRow candidate, SheetRow row) {
        Set<Field> fields = new HashSet<>();
        int mapped = 0;
        for (Header header : candidate.headers()) {
            mapped += mapping.containsKey(Words.normal(header.text())) ? 1 : 0;
            if (header.meaning() != null) {
                fields.add(header.meaning().field());
            }
        }
        long data = row.cells().stream().filter(HeaderFinder::looksLikeData).count();
        boolean enough = mapped > 0 || fields.size() >= FEWEST_FIELDS;
        return enough ? (int) (10L * mapped + 2L * fields.size() - 2 * data) : 0;
    }

    private static boolean looksLikeData(Cell cell) {
        return cell.kind() != Cell.Kind.TEXT
                || cell.text().contains("@")
                || cell.text().contains("://")
                || cell.text().length() > 200;
    }
}
