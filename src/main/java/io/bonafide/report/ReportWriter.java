package io.bonafide.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes one kind of report. */
public interface ReportWriter {

    /**
     * Writes into the folder, replacing what an interrupted attempt left there.
     *
     * @return the files written
     */
    List<Path> write(ReportContents contents, Path folder) throws IOException;
}
