package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.recognition.Decision;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stories as they lie in the repository are whole and agree with themselves. */
class StoriesTest {
    private static final Set<String> CODES =
            Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.toSet());

    static Stream<Path> stories() throws IOException {
        try (Stream<Path> folders = Files.list(SampleStoriesTest.SAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    /** One line of {@code expected.csv}. */
    private record Line(
            String file, String sheet, int row, String claim, String conclusion, String decision, String codes) {
        static Line of(String text) {
            String[] cells = text.split(",", -1);
            return new Line(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5], cells[6]);
        }
    }

    private static List<Line> expected(Path story) throws IOException {
        return Files.readAllLines(story.resolve("expected.csv")).stream()
                .skip(1)
                .map(Line::of)
                .toList();
    }

    @Test
    void thereAreEnoughOfThemAndNoTwoContradictEachOther() throws IOException {
        assertThat(stories()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(StoryDocuments.in(SampleStoriesTest.SAMPLES).hosts())
                .hasSizeGreaterThan(10)
                .allMatch(host -> host.endsWith(".example"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyStoryHasItsFourParts(Path story) throws IOException {
        assertThat(story.resolve("README.md")).isNotEmptyFile();
        assertThat(Files.readAllLines(story.resolve("README.md"))).hasSize(5);
        assertThat(story.resolve("issuers")).isNotEmptyDirectory();
        assertThat(expected(story)).isNotEmpty().allSatisfy(line -> assertThat(story.resolve(line.file()))
                .isNotEmptyFile());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whatMustComeOutIsPossible(Path story) throws IOException {
        assertThat(expected(story)).allSatisfy(line -> {
            Conclusion conclusion = Conclusion.valueOf(line.conclusion());
            Decision decision = Decision.valueOf(line.decision());
            List<String> codes = List.of(line.codes().split(" "));
            if (line.claim().isEmpty()) {
                assertThat(codes).singleElement().asString().startsWith("R-");
                assertThat(conclusion).isEqualTo(Conclusion.NOT_CHECKED);
            } else {
                assertThat(CODES).containsAll(codes);
                assertThat(conclusionOf(codes.get(0))).isEqualTo(conclusion);
            }
            boolean counts = decision == Decision.RECOGNISED;
            assertThat(counts && conclusion != Conclusion.CONFIRMED && conclusion != Conclusion.DIFFERS)
                    .isFalse();
        });
    }

    private static Conclusion conclusionOf(String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow()
                .conclusion();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyRowWithSomethingInItHasALine(Path story) throws IOException {
        for (String file : expected(story).stream().map(Line::file).collect(Collectors.toCollection(TreeSet::new))) {
            Set<Integer> lines = expected(story).stream()
                    .filter(line -> line.file().equals(file))
                    .map(Line::row)
                    .collect(Collectors.toSet());
            assertThat(rows(story.resolve(file))).as(file).isEqualTo(lines);
        }
    }

    private static Set<Integer> rows(Path file) throws IOException {
        return file.toString().endsWith(".csv") ? csvRows(file) : workbookRows(file);
    }

    private static Set<Integer> csvRows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Set<Integer> rows = new TreeSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).matches("[;,]*")) {
                rows.add(i + 1);
            }
        }
        return rows;
    }

    /** All but the header. */
    private static Set<Integer> workbookRows(Path file) throws IOException {
        Set<Integer> rows = new TreeSet<>();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                boolean header = first(row).equals("Ref") || first(row).equals("Candidate ID");
                if (!header && row.getPhysicalNumberOfCells() > 0) {
                    rows.add(row.getRowNum() + 1);
                }
            }
        }
        return rows;
    }

    private static String first(Row row) {
        return row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
    }
}
