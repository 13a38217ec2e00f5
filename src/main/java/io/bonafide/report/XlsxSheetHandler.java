package io.bonafide.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one sheet's XML. Rows and cells may come without references; they then follow the one before. */
final class XlsxSheetHandler extends DefaultHandler {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_MERGED = 500;
    private static final int MOST_LINKS = 20_000;
    private static final int WIDEST = 255 * 256;
    private static final int MOST_WIDTHS = 512;

    private final SourceSink sink;
    private final XlsxCells cells;
    private final List<SourceCell> row = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final Map<String, String> linkRelations = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int number;
    private int column;
    private @Nullable String type;
    private int style;
    private boolean collecting;
    private boolean phonetic;

    XlsxSheetHandler(SourceSink sink, XlsxCells cells) {
        this.sink = sink;
        this.cells = cells;
    }

    SourceSink.Trimmings trimmings(Map<String, String> addresses) {
        Map<String, String> links = new HashMap<>();
        linkRelations.forEach((cell, relation) -> {
            String address = addresses.get(relation);
            if (address != null) {
                links.put(cell, address);
            }
        });
        return new SourceSink.Trimmings(merged, links);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "col" -> widths(attributes);
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "v", "t" -> collecting = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            case "hyperlink" -> link(attributes);
            // A phonetic reading lies beside the text and is no part of it.
            case "rPh" -> phonetic = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> row.add(cells.cell(column, type, style, text.toString()));
            case "row" -> sink.row(number, List.copyOf(row));
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting && !phonetic) {
            text.append(characters, start, length);
        }
    }

    private void startRow(Attributes attributes) {
        String reference = attributes.getValue("r");
        number = reference == null ? number + 1 : Integer.parseInt(reference);
        column = -1;
        row.clear();
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellAddress(reference).getColumn();
        type = attributes.getValue("t");
        String index = attributes.getValue("s");
        style = index == null ? 0 : Integer.parseInt(index);
        text.setLength(0);
    }

    private void widths(Attributes attributes) {
        String width = attributes.getValue("width");
        if (width == null) {
            return;
        }
        int units = (int) Math.min(WIDEST, Math.max(0, Double.parseDouble(width) * 256));
        int last = Math.min(MOST_WIDTHS, Integer.parseInt(attributes.getValue("max")));
        for (int each = Integer.parseInt(attributes.getValue("min")); each <= last; each++) {
            sink.width(each - 1, units);
        }
    }

    private void merge(@Nullable String range) {
        if (range != null && merged.size() < MOST_MERGED) {
            merged.add(CellRangeAddress.valueOf(range));
        }
    }

    private void link(Attributes attributes) {
        String cell = attributes.getValue("ref");
        String relation = attributes.getValue(RELATIONS, "id");
        if (cell != null && relation != null && linkRelations.size() < MOST_LINKS && !cell.contains(":")) {
            linkRelations.put(new CellReference(cell).formatAsString(false), relation);
        }
    }
}
