package io.bonafide.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.SheetFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The promise that no row is lost, on sheets that chance has made. */
class EveryRowTest {
    private static final List<String> HEADERS = List.of(
            "Name",
            "First name",
            "Email",
            "Ref",
            "Certificate",
            "Title",
            "Issuer",
            "Issued by",
            "Link",
            "Link 2",
            "Url",
            "Certificate 2",
            "Certificate Number",
            "Issued on",
            "Valid until",
            "Gender",
            "Notes",
            "Colour",
            "",
            "File");

    private static final List<String> CELLS = List.of(
            "",
            "",
            "",
            "SQL",
            "Ada",
            "a@x.org",
            "b@x.org; c@x.org",
            "https://a.example/1",
            "https://a.example/1; https://b.example/2",
            "SQL\nJava",
            "2024-01-02",
            "03/07/2024",
            "25/12/2023",
            "May 2023",
            "soon",
            "#REF!",
            "1.23E+15",
            "00417",
            "MÃ¼ller",
            "Total",
            "---",
            "Legend: x",
            "n/a",
            "{}",
            "eyJh.eyJi.c",
            "unlimited",
            "x\u0007y",
            "=\"007\"",
            "'x",
            "  ",
            "Name",
            "Email",
            "one two three four five six seven");

    @Property(tries = 250, seed = "20261123")
    void everyRowInIsALineOut(@ForAll long seed) throws Exception {
        List<List<String>> rows = sheet(new Random(seed));
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
        check(rows, Collected.csv(text, StandardCharsets.UTF_8, settings(seed)));
    }

    @Property(tries = 25, seed = "20261124")
    void everyRowInIsALineOutOfAWorkbook(@ForAll long seed) throws Exception {
        List<List<String>> rows = sheet(new Random(seed));
        rows.forEach(row -> row.replaceAll(cell -> cell.replace("\u0007", "_x0007_")));
        Collected read = Collected.xlsx(settings(seed), workbook -> {
            var sheet = workbook.createSheet("S");
            for (int i = 0; i < rows.size(); i++) {
                Collected.row(sheet, i + 1, rows.get(i).toArray());
            }
        });
        check(rows, read);
    }

    private static IntakeSettings settings(long seed) {
        var limits = new IntakeSettings.Limits(1 << 20, seed % 3 == 0 ? 5 : 1000, 30, 40);
        return new IntakeSettings(java.util.Map.of(), java.util.Optional.empty(), false, limits);
    }

    private static List<List<String>> sheet(Random random) {
        int width = 1 + random.nextInt(8);
        List<List<String>> rows = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            rows.add(row(random, width, CELLS));
        }
        rows.add(row(random, width, HEADERS));
        for (int i = random.nextInt(15); i > 0; i--) {
            rows.add(row(random, width, CELLS));
        }
        return rows;
    }

    private static List<String> row(Random random, int width, List<String> pool) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(pool.get(random.nextInt(pool.size())));
        }
        return cells;
    }

    /** Each row that holds something, besides the header, is claims, or quarantined, or counted: one of them, once. */
    private static void check(List<List<String>> rows, Collected read) {
        SheetFacts facts = read.sheet();
        List<Integer> accounted = new ArrayList<>(facts.skipped());
        accounted.addAll(read.rejected.stream()
                .map(RejectedRow::source)
                .map(source -> source.row())
                .toList());
        accounted.addAll(new TreeSet<>(
                read.claims.stream().map(claim -> claim.source().row()).toList()));
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean conflict = read.problems().contains(io.bonafide.claim.RowProblem.COLUMN_TWICE);
            boolean holds = rows.get(i).stream().anyMatch(cell -> !cell.isBlank());
            if (holds && (conflict || i + 1 != facts.headerRow())) {
                held.add(i + 1);
            }
        }
        assertThat(accounted).containsExactlyInAnyOrderElementsOf(held);
        assertThat(read.claims).extracting(claim -> claim.id()).doesNotHaveDuplicates();
    }
}
