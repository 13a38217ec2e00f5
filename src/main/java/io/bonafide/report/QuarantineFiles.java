package io.bonafide.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For each file with rows in quarantine, a file of just those rows: the original columns unchanged, and what is wrong beside
 * them, ready to be edited and dropped again. Text files stay text files.
 */
final class QuarantineFiles implements ReportWriter {

    @Override
    public List<Path> write(ReportContents contents, Path folder) throws IOException {

        SafeFileName names = new SafeFileName();
        Wording wording = Wording.english();
        List<Path> written = new ArrayList<>();
        for (FileFacts file : contents.files()) {
            if (file.refused() == null && !file.rejected().isEmpty()) {
                write(file, wording, folder, names).ifPresent(written::add);
            }
        }
        return written;
    }

    private static Optional<Path> write(FileFacts file, Wording wording, Path folder, SafeFileName names)
            throws IOException {
        SheetExtents extents = new SheetExtents();
        if (!SourceFile.copies(file, extents)) {
            return Optional.empty();
        }
        QuarantinedRows rows = new QuarantinedRows(file, wording);
        if (!SourceFile.isWorkbook(file)) {
            return Optional.of(PrivateFiles.write(
                    folder,
                    names.of(file.name(), "-to-fix.csv"),
                    target -> QuarantineCsv.write(file, target, rows, extents)));
        }
        try (WorkbookOut workbook = new WorkbookOut()) {
            QuarantineCopy copy = new QuarantineCopy(rows, extents, new QuarantineSheets(workbook));
            return SourceFile.copies(file, copy)
                    ? Optional.of(PrivateFiles.write(folder, names.of(file.name(), "-to-fix.xlsx"), workbook::writeTo))
                    : Optional.empty();
        }
    }
}
