package io.bonafide.report;

import io.bonafide.recognition.Decision;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The columns that are added to the right of a sheet, and what stands in them. */
final class FindingColumns {
    private static final int CHARACTER = 256;

    private final WorkbookOut workbook;
    private final List<Column> columns;

    /** A column with its width in characters. */
    private record Column(String title, int width, Function<ResultLine, String> value) {}

    FindingColumns(WorkbookOut workbook, Wording wording, ZoneId zone) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        this.workbook = workbook;
        this.columns = List.of(
                new Column(wording.text("sheet.conclusion"), 26, line -> wording.word(line.conclusion())),
                new Column(wording.text("sheet.decision"), 22, line -> wording.word(line.decision())),
                new Column(wording.text("sheet.codes"), 16, line -> String.join(", ", line.codes())),
                new Column(wording.text("sheet.reason"), 60, FindingColumns::reason),
                new Column(wording.text("sheet.next"), 50, ResultLine::nextStep),
                new Column(wording.text("sheet.evidence"), 18, line -> wording.word(line.grade())),
                new Column(wording.text("sheet.issuer"), 34, line -> line.issuerId() == null ? "" : line.issuerId()),
                new Column(
                        wording.text("sheet.checked", java.util.Map.of("zone", zone.getId())),
                        18,
                        line -> line.checkedAt() == null ? "" : time.format(line.checkedAt())));
    }

    void widen(SXSSFSheet sheet, int first) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(first + i, columns.get(i).width() * CHARACTER);
        }
    }

    void titles(Row row, int first) {
        for (int i = 0; i < columns.size(); i++) {
            workbook.title(row, first + i, columns.get(i).title());
        }
    }

    /** Several claims in one row share its cells, numbered. */
    void values(Row row, int first, List<ResultLine> lines) {
        for (int i = 0; i < columns.size(); i++) {
            String text = lines.size() == 1
                    ? columns.get(i).value().apply(lines.get(0))
                    : numbered(lines, columns.get(i).value());
            if (!text.isEmpty()) {
                workbook.text(row, first + i, text);
            }
        }
    }

    private static String numbered(List<ResultLine> lines, Function<ResultLine, String> value) {
        List<String> values = lines.stream().map(value).toList();
        return values.stream().allMatch(String::isEmpty)
                ? ""
                : IntStream.range(0, values.size())
                        .mapToObj(i -> (i + 1) + ". " + values.get(i))
                        .collect(Collectors.joining("\n"));
    }

    /** Why it was concluded, and why the policy decided otherwise than one would expect. */
    private static String reason(ResultLine line) {
        boolean expected =
                line.decision() == Decision.RECOGNISED || line.ground().isEmpty();
        return expected ? line.sentence() : line.sentence() + "\n" + line.ground();
    }
}
