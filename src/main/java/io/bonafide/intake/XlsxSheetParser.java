package io.bonafide.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the events of a worksheet part into rows of cells, one at a time. */
final class XlsxSheetParser extends DefaultHandler {
    private final XlsxCells cells;
    private final int mostColumns;
    private final RowVisitor visitor;
    private final XlsxMargins margins;

    private final List<Cell> row = new ArrayList<>();
    private int rowNumber;
    private int column = -1;
    private @Nullable String type;
    private int style;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private @Nullable StringBuilder collecting;
    private boolean phonetic;

    XlsxSheetParser(XlsxCells cells, int mostColumns, XlsxMargins margins, RowVisitor visitor) {
        this.cells = cells;
        this.mostColumns = mostColumns;
        this.margins = margins;
        this.visitor = visitor;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "v" -> collecting = value;
            case "f" -> collecting = formula;
            case "t" -> collecting = phonetic ? null : value;
            case "rPh" -> phonetic = true;
            case "hyperlink" -> margins.hyperlink(attributes);
            case "mergeCell" -> margins.merged(attributes);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "row" -> visitor.row(new SheetRow(rowNumber, List.copyOf(row)));
            case "c" -> endCell();
            case "v", "f", "t" -> collecting = null;
            case "rPh" -> phonetic = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting != null && collecting.length() <= cells.longest()) {
            collecting.append(characters, start, length);
        }
    }

    /**
     * Row and cell numbers may be left out; then they follow from the one before (ECMA-376 part 1, 18.3.1.73). A row or
     * cell that is there twice would be two values at one place, of which spreadsheet programs show one at most.
     */
    private void beginRow(Attributes attributes) throws SAXException {
        int number = XlsxReference.digits(attributes.getValue("r"), rowNumber + 1);
        if (number <= rowNumber || number > XlsxReference.MOST_ROWS) {
            throw new SAXException("Row " + number + " after row " + rowNumber);
        }
        rowNumber = number;
        row.clear();
        column = -1;
        margins.row(attributes);
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        int named = reference == null ? -1 : XlsxReference.column(reference);
        column = named < 0 ? column + 1 : named;
        type = attributes.getValue("t");
        style = XlsxReference.digits(attributes.getValue("s"), -1);
        value.setLength(0);
        formula.setLength(0);
    }

    private void endCell() throws SAXException {
        String link = margins.linkAt(rowNumber, column);
        if (value.isEmpty() && formula.isEmpty() && link == null) {
            return;
        }
        if (column >= mostColumns) {
            margins.beyondColumns();
            return;
        }
        while (row.size() <= column) {
            row.add(Cell.BLANK);
        }
        if (!row.get(column).equals(Cell.BLANK)) {
            throw new SAXException("Cell " + Words.columnLetters(column) + rowNumber + " twice");
        }
        row.set(column, cells.cell(type, style, value, formula).linkedTo(link));
    }
}
