package io.bonafide.intake;

import org.jspecify.annotations.Nullable;

/**
 * Makes cells from what a worksheet stores. Formulas are never evaluated: the value that the spreadsheet program stored
 * counts, and of {@code HYPERLINK("url","text")} the address.
 */
final class XlsxCells {
    private final XlsxStrings strings;
    private final XlsxNumbers numbers;
    private final int longest;

    XlsxCells(XlsxStrings strings, XlsxNumbers numbers, int longest) {
        this.strings = strings;
        this.numbers = numbers;
        this.longest = longest;
    }

    /** Most characters of a cell; one more is kept, so that a longer one is noticed. */
    int longest() {
        return longest;
    }

    Cell cell(@Nullable String type, int style, CharSequence value, CharSequence formula) {
        Cell cell = value(type == null ? "n" : type, style, value.toString());
        return formula.length() == 0 ? cell : cell.linkedTo(HyperlinkFormula.address(formula));
    }

    private Cell value(String type, int style, String stored) {
        return switch (type) {
            case "s" -> Cell.text(strings.get(XlsxReference.digits(stored.strip(), -1)));
            case "str", "inlineStr" -> Cell.text(XlsxEscapes.decoded(stored));
            case "b" -> Cell.text(stored.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.error(stored);
            case "n" -> number(stored, style);
            default -> Cell.text(stored);
        };
    }

    private Cell number(String stored, int style) {
        String digits = stored.strip();
        if (digits.isEmpty()) {
            return Cell.BLANK;
        }
        try {
            double number = Double.parseDouble(digits);
            return Double.isFinite(number) ? numbers.cell(number, style) : Cell.text(stored);
        } catch (NumberFormatException e) {
            return Cell.text(stored);
        }
    }
}
