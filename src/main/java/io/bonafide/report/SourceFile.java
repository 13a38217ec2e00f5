package io.bonafide.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A dropped file, read again for its own sake: what it is is told by its content, never by its name. */
final class SourceFile {
    private static final Logger log = LoggerFactory.getLogger(SourceFile.class);

    private SourceFile() {}

    /** Whether it has sheets; otherwise it is text with delimiters. */
    static boolean isWorkbook(Path copy) throws IOException {
        FileMagic magic = magic(copy);
        return magic == FileMagic.OOXML || magic == FileMagic.OLE2;
    }

    /**
     * @throws IOException when it cannot be read; the sink may have received rows before
     */
    private static void read(Path copy, SourceSink sink) throws IOException {
        switch (magic(copy)) {
            case OOXML -> new XlsxSource(copy).read(sink);
            case OLE2 -> new XlsSource(copy).read(sink);
            default -> new CsvSource(copy).read(sink);
        }
    }

    /**
     * Reads the file if that is possible; a hostile one may break any reader, and then goes without a copy.
     *
     * @return whether the sink received all of it
     */
    static boolean copies(FileFacts file, SourceSink sink) {
        try {
            read(file.copy(), sink);
            return true;
        } catch (IOException | RuntimeException e) {
            log.warn(
                    "File {} could not be copied: {}",
                    file.digest().shortForm(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private static FileMagic magic(Path copy) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(copy))) {
            return FileMagic.valueOf(in);
        }
    }
}
