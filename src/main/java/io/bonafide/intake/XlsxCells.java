package io.bonafide.intake;

import org.jspecify.annotations.Nullable;

/**
 * Makes cells from what a worksheet stores. Formulas are never evaluated: the value that the spreadsheet program stored
 * counts, and of {@code HYPERLINK("url","text")} the address.
 */
final class XlsxCells {
    private static final String NOT_CALCULATED = "formula without a stored value";

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
        String address = formula.length() == 0 ? null : HyperlinkFormula.address(formula);
        // Programs that write workbooks without opening them leave the value out; nobody knows what would stand there.
        if (formula.length() > 0 && address == null && value.length() == 0 && !"str".equals(type)) {
            return Cell.error(NOT_CALCULATED);
        }
        return value(type == null ? "n" : type, style, value.toString()).linkedTo(address);
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
