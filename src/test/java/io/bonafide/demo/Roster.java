package io.bonafide.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A tidy list of claims, one per row, header on top; as a workbook or as CSV. */
final class Roster {
    private static final List<String> HEADER = List.of(
            "Candidate ID",
            "Full name",
            "E-mail",
            "Role",
            "Credential",
            "Issuer",
            "Link",
            "Certificate number",
            "Issued on",
            "Valid until");
    private static final int FIRST_DATE = 8;

    /**
     * What the list says a person holds; empty where it says nothing.
     *
     * @param issued ISO day, or any text
     * @param until ISO day, or any text
     */
    record Line(String title, String issuer, String link, String number, String issued, String until) {
        Line(String title, String issuer, String link, String issued) {
            this(title, issuer, link, "", issued, "");
        }
    }

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Expected> outcomes = new ArrayList<>();

    Roster claim(Person who, Line line, Expected outcome) {
        rows.add(List.of(
                who.reference(),
                who.name(),
                who.email(),
                who.role(),
                line.title(),
                line.issuer(),
                line.link(),
                line.number(),
                line.issued(),
                line.until()));
        outcomes.add(outcome);
        return this;
    }

    void asCsv(Story story, String file) {
        StringBuilder csv = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        for (List<String> row : rows) {
            csv.append(String.join(",", row.stream().map(Roster::quoted).toList()))
                    .append("\r\n");
        }
        story.spreadsheet(file, csv.toString().getBytes(StandardCharsets.UTF_8));
        expect(story, file, "");
    }

    private static String quoted(String value) {
        return value.matches("[^,\"\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    void asWorkbook(Story story, String file, String sheetName) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet(sheetName);
        CellStyle date = Workbooks.dateStyle(workbook);
        write(sheet.createRow(0), HEADER, date);
        for (int i = 0; i < rows.size(); i++) {
            write(sheet.createRow(i + 1), rows.get(i), date);
        }
        story.spreadsheet(file, Workbooks.bytes(workbook));
        expect(story, file, sheetName);
    }

    private static void write(Row row, List<String> values, CellStyle date) {
        for (int column = 0; column < values.size(); column++) {
            String value = values.get(column);
            if (value.isEmpty()) {
                continue;
            }
            Cell cell = row.createCell(column);
            if (column >= FIRST_DATE && value.matches("\\d{4}-\\d\\d-\\d\\d")) {
                cell.setCellValue(LocalDate.parse(value));
                cell.setCellStyle(date);
            } else {
                cell.setCellValue(value);
            }
        }
    }

    private void expect(Story story, String file, String sheet) {
        for (int i = 0; i < outcomes.size(); i++) {
            Expected outcome = outcomes.get(i);
            story.expect(file, sheet, i + 2, outcome.codes().startsWith("R-") ? 0 : 1, outcome);
        }
    }
}
