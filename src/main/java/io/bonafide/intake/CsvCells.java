package io.bonafide.intake;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a field of a text file means once a spreadsheet program would have opened it. */
final class CsvCells {
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\\s*\"((?:[^\"]|\"\")*+)\"\\s*");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(?:[.,]\\d+)?E\\+\\d{1,3}");
    private static final Set<String> ERRORS = Set.of(
            "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#BEZUG!", "#WERT!", "#NV", "#SPILL!");

    private CsvCells() {}

    static Cell cell(String field) {
        if (field.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (field.charAt(0)) {
            case '=' -> formula(field);
            case '\'' -> Cell.text(field.substring(1));
            case '#' -> ERRORS.contains(field.strip()) ? Cell.error(field.strip()) : Cell.text(field);
            default ->
                field.length() < 24 && SCIENTIFIC.matcher(field).matches()
                        ? Cell.damagedNumber(field)
                        : Cell.text(field);
        };
    }

    /** {@code ="00417"} is how programs keep a spreadsheet from eating zeros. */
    private static Cell formula(String field) {
        Matcher text = TEXT_FORMULA.matcher(field);
        if (text.matches()) {
            return Cell.text(text.group(1).replace("\"\"", "\""));
        }
        Cell link = HyperlinkFormula.cell(field);
        return link == null ? Cell.text(field) : link;
    }
}
