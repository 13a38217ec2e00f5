package io.bonafide.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Streams a text file with delimiters; every value is text, so leading zeros stay. */
final class CsvSource {
    private static final String DELIMITERS = ",;\t|";
    private static final int SAMPLE = 64 * 1024;

    private final Path copy;

    CsvSource(Path copy) {
        this.copy = copy;
    }

    void read(SourceSink sink) throws IOException {
        Charset charset = charset();
        sink.sheet(null, false);
        try (Reader text = open(charset);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(delimiter(charset))
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord values : records) {
                sink.row(++number, cells(values));
            }
        }
        sink.end(SourceSink.Trimmings.NONE);
    }

    private static List<SourceCell> cells(CsvRecord values) {
        List<SourceCell> cells = new ArrayList<>(values.getFieldCount());
        for (int column = 0; column < values.getFieldCount(); column++) {
            cells.add(new SourceCell(column, new SourceCell.Text(values.getField(column)), SourceCell.Look.PLAIN));
        }
        return cells;
    }

    /** The most frequent delimiter of the first line outside quotes. */
    char delimiter() throws IOException {
        return delimiter(charset());
    }

    private char delimiter(Charset charset) throws IOException {
        int[] counts = new int[DELIMITERS.length()];
        try (Reader text = open(charset)) {
            boolean quoted = false;
            int character = text.read();
            for (int read = 0; character >= 0 && read < SAMPLE; read++) {
                quoted ^= character == '"';
                int delimiter = quoted ? -1 : DELIMITERS.indexOf(character);
                if (delimiter >= 0) {
                    counts[delimiter]++;
                }
                character = !quoted && character == '\n' && sum(counts) > 0 ? -1 : text.read();
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    private static int sum(int[] counts) {
        return java.util.Arrays.stream(counts).sum();
    }

    private Charset charset() throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(copy)) {
            beginning = in.readNBytes(2);
        }
        if (beginning.length == 2
                && ((beginning[0] == -1 && beginning[1] == -2) || (beginning[0] == -2 && beginning[1] == -1))) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private boolean isUtf8() throws IOException {
        try (Reader strict = new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(copy)), StandardCharsets.UTF_8.newDecoder())) {
            char[] buffer = new char[8192];
            int read = 0;
            while (read >= 0) {
                read = strict.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Reader open(Charset charset) throws IOException {
        Reader text = Files.newBufferedReader(copy, charset);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
