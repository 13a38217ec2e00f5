package io.bonafide.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A dropped file, read again for its own sake: what it is is told by its content, never by its name. */
final class SourceFile {
    private static final Logger log = LoggerFactory.getLogger(SourceFile.class);

    private SourceFile() {}

    /** Whether it has sheets; otherwise it is text with delimiters. */
    static boolean isWorkbook(FileFacts file) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(file.copy()))) {
            return FileMagic.valueOf(in) == FileMagic.OOXML;
        }
    }

    /**
     * Reads the file if that is possible; a hostile one may break any reader, and then goes without a copy.
     *
     * @return whether the sink received all of it
     */
    static boolean copies(FileFacts file, SourceSink sink) {
        try {
            read(file, sink);
            return true;
        } catch (IOException | RuntimeException e) {
            log.warn(
                    "File {} could not be copied: {}",
                    file.digest().shortForm(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private static void read(FileFacts file, SourceSink sink) throws IOException {
        if (isWorkbook(file)) {
            new XlsxSource(file.copy()).read(sink);
        } else {
            new CsvSource(file).read(sink);
        }
    }
}
