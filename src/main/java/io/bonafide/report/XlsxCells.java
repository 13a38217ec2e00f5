package io.bonafide.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Turns what the XML of a sheet says of a cell into a value (ECMA-376-1, 18.3.1.4 and 18.18.11). */
final class XlsxCells {
    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private final @Nullable SharedStrings strings;
    private final @Nullable StylesTable styles;
    private final boolean from1904;
    private final Map<Integer, SourceCell.Look> looks = new HashMap<>();

    XlsxCells(@Nullable SharedStrings strings, @Nullable StylesTable styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * @param type attribute {@code t}; {@code null} means a number
     * @param style attribute {@code s}
     * @param text of the value element, or of an inline string
     */
    SourceCell cell(int column, @Nullable String type, int style, String text) {
        SourceCell.Look look = looks.computeIfAbsent(style, this::look);
        return new SourceCell(column, text.isEmpty() ? new SourceCell.Blank() : value(type, text, look), look);
    }

    private SourceCell.Value value(@Nullable String type, String text, SourceCell.Look look) {
        return switch (type == null ? "n" : type) {
            case "s" -> new SourceCell.Text(shared(Integer.parseInt(text.strip())));
            case "b" -> new SourceCell.Truth("1".equals(text.strip()));
            case "n" -> number(text.strip(), look);
            // Results of formulas, inline strings, error values and ISO dates all stand there as text.
            default -> new SourceCell.Text(text.contains("_x") ? new XSSFRichTextString(text).getString() : text);
        };
    }

    private String shared(int index) {
        if (strings == null) {
            throw new IllegalArgumentException("A cell points at shared strings, and there are none");
        }
        return strings.getItemAt(index).getString();
    }

    private SourceCell.Value number(String text, SourceCell.Look look) {
        double number = Double.parseDouble(text);
        XSSFCellStyle style = look.style();
        boolean date = style != null && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
        return new SourceCell.Numeric(from1904 && date ? number + DAYS_FROM_1900_TO_1904 : number);
    }

    private SourceCell.Look look(int style) {
        return styles == null || style <= 0 || style >= styles.getNumCellStyles()
                ? SourceCell.Look.PLAIN
                : new SourceCell.Look(styles.getStyleAt(style));
    }
}
