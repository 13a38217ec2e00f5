package io.bonafide.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.bonafide.claim.SheetFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Streams a text file with delimiters; every value is text, so leading zeros stay. Rows are counted as intake counts them: an
 * empty line is one, and a cell with line breaks does not make more of them.
 */
final class CsvSource {
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=(.)\"?\\s*");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final FileFacts file;
    private final Charset charset;

    CsvSource(FileFacts file) throws IOException {
        this.file = file;
        this.charset = charset(file.copy());
    }

    void read(SourceSink sink) throws IOException {
        sink.sheet(null, false);
        try (CsvReader<CsvRecord> records = open(delimiter())) {
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

    /** The one with which the header reads as intake read it. */
    char delimiter() throws IOException {
        Set<String> headers = new HashSet<>();
        int headerRow = 1;
        for (SheetFacts facts : file.sheets()) {
            headers.addAll(facts.columns().keySet());
            headers.addAll(facts.ignored());
            headers.addAll(facts.neverRead());
            headerRow = Math.max(1, facts.headerRow());
        }
        char best = ',';
        long most = 0;
        for (char candidate : candidates()) {
            long likeness = likeness(candidate, headerRow, headers);
            if (likeness > most) {
                best = candidate;
                most = likeness;
            }
        }
        return best;
    }

    /** Known headers count first, then columns. */
    private long likeness(char delimiter, int headerRow, Set<String> headers) throws IOException {
        try (CsvReader<CsvRecord> records = open(delimiter)) {
            List<String> fields = records.stream()
                    .skip(headerRow - 1L)
                    .findFirst()
                    .map(CsvRecord::getFields)
                    .orElse(List.of());
            long known =
                    fields.stream().map(String::strip).filter(headers::contains).count();
            return 100_000 * known + fields.size();
        } catch (CsvParseException e) {
            return 0;
        }
    }

    private char[] candidates() throws IOException {
        try (BufferedReader text = text()) {
            Matcher declared = DECLARED.matcher(Objects.requireNonNullElse(text.readLine(), ""));
            return declared.matches() ? new char[] {declared.group(1).charAt(0)} : new char[] {',', ';', '\t', '|'};
        }
    }

    @SuppressWarnings("removal") // FastCSV 4 has no other way to forgive text behind a closing quotation mark.
    private CsvReader<CsvRecord> open(char delimiter) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text());
    }

    private BufferedReader text() throws IOException {
        BufferedReader text = Files.newBufferedReader(file.copy(), charset);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static Charset charset(Path copy) throws IOException {
        byte[] mark;
        try (InputStream in = Files.newInputStream(copy)) {
            mark = in.readNBytes(2);
        }
        if (Arrays.equals(mark, new byte[] {-1, -2}) || Arrays.equals(mark, new byte[] {-2, -1})) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8(copy) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(Path copy) throws IOException {
        char[] buffer = new char[8192];
        try (Reader strict = Files.newBufferedReader(copy, StandardCharsets.UTF_8)) {
            int read = 0;
            while (read >= 0) {
                read = strict.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
