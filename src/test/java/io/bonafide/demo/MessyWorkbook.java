package io.bonafide.demo;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An HR department's own tracker: one row per candidate, two certificates side by side. */
final class MessyWorkbook {
    private static final String[] CANDIDATE = {"Ref", "Name", "E-mail", "Ethnicity", "Date of birth", "Role"};
    private static final String[] CERTIFICATE = {"Title", "Issuer", "Date", "Link"};

    /** Rows above and around the header that hold text, as a person counts them. */
    static final List<Integer> HEADINGS = List.of(1, 2, 4);

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final CellStyle date = Workbooks.dateStyle(workbook);
    private int next = 5;
    private Row current;

    MessyWorkbook(String name) {
        sheet = workbook.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue("Northwind Data: certificates of the November pipeline");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 14));
        sheet.createRow(1).createCell(0).setCellValue("Exported 12 November 2026, confidential");
        current = sheet.createRow(3);
        group("Candidate", 0, CANDIDATE.length);
        group("Certificate 1", 6, CERTIFICATE.length);
        group("Certificate 2", 10, CERTIFICATE.length);
        current = sheet.createRow(4);
        texts(0, CANDIDATE);
        texts(6, CERTIFICATE);
        texts(10, CERTIFICATE);
        texts(14, "Remarks");
    }

    private void group(String label, int column, int width) {
        texts(column, label);
        sheet.addMergedRegion(new CellRangeAddress(3, 3, column, column + width - 1));
    }

    private void texts(int column, String... values) {
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                current.createCell(column + i).setCellValue(values[i]);
            }
        }
    }

    String name() {
        return sheet.getSheetName();
    }

    /** Begins a row; returns its number as a person sees it. */
    int candidate(Person who) {
        current = sheet.createRow(next++);
        texts(0, who.reference(), who.name(), who.email(), "prefer not to say", "", who.role());
        Cell birth = current.createCell(4);
        birth.setCellValue(LocalDate.of(1990, 1, 1 + next));
        birth.setCellStyle(date);
        return next;
    }

    void blankRow() {
        next++;
    }

    void plain(int group, String title, String issuer, String issued, String link) {
        texts(6 + 4 * group, title, issuer, issued, link);
    }

    void behindText(int group, String title, String issuer, String issued, String link) {
        dated(group, title, issuer, issued);
        Cell cell = current.createCell(9 + 4 * group);
        cell.setCellValue("View badge");
        Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        target.setAddress(link);
        cell.setHyperlink(target);
    }

    void inFormula(int group, String title, String issuer, String issued, String link) {
        dated(group, title, issuer, issued);
        Cell cell = current.createCell(9 + 4 * group);
        cell.setCellFormula("HYPERLINK(\"" + link + "\",\"View\")");
        cell.setCellValue("View");
    }

    void brokenLink(int group, String title, String issuer, String issued) {
        dated(group, title, issuer, issued);
        current.createCell(9 + 4 * group).setCellErrorValue(FormulaError.REF.getCode());
    }

    private void dated(int group, String title, String issuer, String issued) {
        texts(6 + 4 * group, title, issuer);
        Cell cell = current.createCell(8 + 4 * group);
        cell.setCellValue(LocalDate.parse(issued));
        cell.setCellStyle(date);
    }

    /** A totals row, whose number is answered, and a hidden sheet that looks like data. */
    int finish() {
        blankRow();
        current = sheet.createRow(next++);
        texts(0, "Total");
        current.createCell(6).setCellValue(9);
        XSSFSheet hidden = workbook.createSheet("Lists");
        current = hidden.createRow(0);
        texts(0, "Name", "Title", "Issuer", "Link");
        current = hidden.createRow(1);
        texts(0, "Old Entry", "Old Title", "Old Issuer", "https://old.example/1");
        workbook.setSheetHidden(workbook.getSheetIndex(hidden), true);
        return next;
    }

    byte[] bytes() {
        return Workbooks.bytes(workbook);
    }
}
