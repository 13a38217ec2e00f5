package io.bonafide.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in quarantine as text, with the source's delimiter; a byte order mark tells office programs that it is UTF-8. */
final class QuarantineCsv implements QuarantineCopy.Target {
    private final CsvWriter csv;

    private QuarantineCsv(CsvWriter csv) {
        this.csv = csv;
    }

    static void write(FileFacts file, Path target, QuarantinedRows rows, SheetExtents extents) throws IOException {
        CsvSource source = new CsvSource(file);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(source.delimiter())
                    .quoteStrategy(QuoteStrategies.ALWAYS)
                    .build(out, StandardCharsets.UTF_8);
            source.read(new QuarantineCopy(rows, extents, new QuarantineCsv(csv)));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void sheet(@Nullable String name) {
        // Text files have one.
    }

    @Override
    public void titles(List<SourceCell> header, int used, List<String> beside) {
        row(header, used, beside);
    }

    @Override
    public void row(List<SourceCell> cells, int used, List<String> beside) {
        List<String> values = new ArrayList<>(Collections.nCopies(used, ""));
        for (SourceCell cell : cells) {
            if (cell.value() instanceof SourceCell.Text text) {
                values.set(cell.column(), text.text());
            }
        }
        values.addAll(beside);
        csv.writeRecord(values.stream().map(FormulaSafety::inCsv).toList());
    }
}
