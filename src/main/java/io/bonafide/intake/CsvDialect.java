package io.bonafide.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text file separates its columns: as its first line {@code sep=;} says, or else by the separator with which most
 * of the first rows have the same number of columns.
 *
 * @param declared whether the first line is such a declaration and no row
 */
record CsvDialect(char separator, boolean declared) {
    private static final Pattern DECLARATION = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE = 1 << 16;
    private static final int ROWS = 50;

    static CsvDialect of(Reader text) throws IOException {
        char[] buffer = new char[SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
            read = text.read(buffer, length, SAMPLE - length);
        }
        String sample = new String(buffer, 0, length);
        Matcher declaration = DECLARATION.matcher(firstLine(sample));
        if (declaration.matches()) {
            return new CsvDialect(declaration.group(1).charAt(0), true);
        }
        return new CsvDialect(sniffed(sample, length == SAMPLE), false);
    }

    private static String firstLine(String sample) {
        int end = 0;
        while (end < sample.length() && sample.charAt(end) != '\n' && sample.charAt(end) != '\r') {
            end++;
        }
        return sample.substring(0, end);
    }

    private static char sniffed(String sample, boolean cut) {
        char best = ',';
        double most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            double score = score(sample, candidate, cut);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Rows with the commonest number of columns, weighed by that number; nothing where a column is all there is. */
    private static double score(String sample, char separator, boolean cut) {
        Map<Integer, Integer> widths = new HashMap<>();
        int rows = 0;
        try (CsvReader<CsvRecord> records = builder(separator).ofCsvRecord(sample)) {
            Iterator<CsvRecord> iterator = records.iterator();
            while (iterator.hasNext() && rows < ROWS) {
                CsvRecord row = iterator.next();
                boolean whole = !cut || iterator.hasNext();
                if (whole && !(row.getFieldCount() == 1 && row.getField(0).isEmpty())) {
                    widths.merge(row.getFieldCount(), 1, Integer::sum);
                    rows++;
                }
            }
        } catch (CsvParseException | IOException e) {
            return 0;
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            double share = (double) width.getValue() / rows;
            best = Math.max(best, width.getKey() > 1 ? share * share * Math.sqrt(width.getKey()) : 0);
        }
        return best;
    }

    /** Rows may be shorter or longer than others; about quotation marks there is one rule (RFC 4180), or rows would be lost. */
    static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(4 << 20);
    }
}
