package io.bonafide.intake;

import java.io.IOException;
import java.nio.file.Path;

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
        throw new UnsupportedOperationException(file + name + fileId + settings + sink);
    }
}
