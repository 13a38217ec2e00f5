package io.bonafide.intake;

import io.bonafide.claim.SheetFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a candidate spreadsheet, streaming: memory does not grow with the number of rows. */
public final class Spreadsheets {

    /**
     * @param file the private copy to read
     * @param name the file's name as dropped, for messages and {@code RowRef}s
     * @param fileId short stable id of the file's content, the beginning of every claim id
     * @throws UnreadableFile when nothing of it can be read; the sink may have received rows before
     */
    public void read(Path file, String name, String fileId, IntakeSettings settings, ClaimSink sink)
            throws IOException, UnreadableFile {
        long most = settings.limits().fileBytes();
        if (Files.size(file) > most) {
            throw new UnreadableFile(
                    name + " is larger than the " + (most >> 20)
                            + " MiB that this job reads: split the list into several files, or raise the limit in the job file.");
        }
        FileKind kind = FileKinds.of(file);
        if (!kind.read()) {
            throw kind.refusal(name);
        }
        FileIntake intake = new FileIntake(name, fileId, settings, sink);
        if (kind == FileKind.TEXT) {
            new SheetIntake(intake, CsvFile.open(file, name, settings.limits()), 1).read();
        } else {
            readWorkbook(file, intake);
        }
    }

    private static void readWorkbook(Path file, FileIntake intake) throws UnreadableFile {
        String name = intake.name();
        try (XlsxFile workbook = XlsxFile.open(file, name, intake.settings().limits())) {
            int number = 0;
            for (Sheet sheet : workbook.sheets()) {
                new SheetIntake(intake, sheet, ++number).read();
            }
            for (String other : workbook.otherSheets()) {
                intake.sink().sheet(noRows(name, other));
            }
        }
    }

    private static SheetFacts noRows(String file, String sheet) {
        return new SheetFacts(
                file,
                sheet,
                0,
                Map.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of("No worksheet, so it has no rows."));
    }
}
