package io.bonafide.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text file with separated columns: one sheet without a name. Rows are counted as a spreadsheet program counts them: a
 * row with line breaks inside a quoted cell is one, an empty line is one, and so is a {@code sep=} line.
 */
final class CsvFile implements Sheet {
    private final Path file;
    private final String name;
    private final TextEncoding encoding;
    private final CsvDialect dialect;
    private final int mostColumns;
    private boolean beyondColumns;

    private CsvFile(Path file, String name, TextEncoding encoding, CsvDialect dialect, int mostColumns) {
        this.file = file;
        this.name = name;
        this.encoding = encoding;
        this.dialect = dialect;
        this.mostColumns = mostColumns;
    }

    static CsvFile open(Path file, String name, IntakeSettings.Limits limits) throws IOException, UnreadableFile {
        TextEncoding encoding = TextEncoding.of(file);
        if (encoding == null) {
            throw FileKind.UNKNOWN.refusal(name);
        }
        try (Reader text = encoding.open(file)) {
            return new CsvFile(file, name, encoding, CsvDialect.of(text), limits.columns());
        }
    }

    @Override
    public @Nullable String name() {
        return null;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public void rows(RowVisitor visitor) throws UnreadableFile {
        int row = 0;
        try (Reader text = encoding.open(file);
                CsvReader<CsvRecord> records =
                        CsvDialect.builder(dialect.separator()).ofCsvRecord(text)) {
            Iterator<CsvRecord> iterator = records.iterator();
            while (advance(iterator, row)) {
                CsvRecord fields = iterator.next();
                row++;
                if (row > 1 || !dialect.declared()) {
                    visitor.row(new SheetRow(row, cells(fields)));
                }
            }
        } catch (IOException e) {
            throw broken(row);
        }
    }

    /** The parser reads ahead here, so that its complaints are told from those of whoever takes the rows. */
    private boolean advance(Iterator<CsvRecord> records, int row) throws UnreadableFile {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(row);
        }
    }

    private UnreadableFile broken(int row) {
        return new UnreadableFile(
                name + " breaks off after row " + row
                        + ", where a quotation mark stands alone or is never closed, or a row never ends: repair that row, or save the list as .xlsx.");
    }

    private List<Cell> cells(CsvRecord fields) {
        int columns = Math.min(fields.getFieldCount(), mostColumns);
        List<Cell> cells = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            cells.add(CsvCells.cell(fields.getField(column)));
        }
        for (int column = columns; column < fields.getFieldCount(); column++) {
            beyondColumns |= !fields.getField(column).isBlank();
        }
        return cells;
    }

    @Override
    public Merges merges() {
        return new Merges();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (encoding.note() != null) {
            notes.add(encoding.note());
        }
        if (beyondColumns) {
            notes.add("Columns after the first " + mostColumns + " were not read.");
        }
        return notes;
    }
}
