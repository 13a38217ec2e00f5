package io.bonafide.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of each dropped file, as a workbook, with the findings beside each row. Values, dates, number formats, cell styles,
 * widths, merged cells and https links are kept; formulas become what they had computed.
 */
final class AnnotatedWorkbooks implements ReportWriter {
    @Override
    public List<Path> write(ReportContents contents, Path folder) throws IOException {
        Wording wording = Wording.english();

        SafeFileName names = new SafeFileName();
        RowFindings findings = new RowFindings(contents, new ResultLines(contents, wording));
        List<Path> written = new ArrayList<>();
        for (int place = 0; place < contents.files().size(); place++) {
            FileFacts file = contents.files().get(place);
            String name = names.of(file.name(), "-checked.xlsx");
            try (WorkbookOut workbook = new WorkbookOut()) {
                if (fill(workbook, contents.run(), file, place, findings, wording)) {
                    written.add(PrivateFiles.write(folder, name, workbook::writeTo));
                }
            }
        }
        return written;
    }

    /** Whether there is something to write: a file that was refused, or cannot be read again, goes without a copy. */
    private static boolean fill(
            WorkbookOut workbook, RunFacts run, FileFacts file, int place, RowFindings findings, Wording wording) {
        SheetExtents extents = new SheetExtents();
        FindingColumns columns = new FindingColumns(workbook, wording, run.zone());
        AnnotatedCopy copy =
                new AnnotatedCopy(workbook, columns, extents, file, (sheet, row) -> findings.at(place, sheet, row));
        if (file.refused() != null || !SourceFile.copies(file, extents) || !SourceFile.copies(file, copy)) {
            return false;
        }
        new RowsToFixSheet(workbook, wording).write(file.rejected());
        new AboutSheet(workbook, wording).write(run, file);
        return true;
    }
}
