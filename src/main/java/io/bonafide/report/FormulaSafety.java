package io.bonafide.report;

/**
 * Keeps text from becoming a formula in whatever spreadsheet program opens it. The triggers are those of OWASP's CSV
 * injection page with their full-width forms; a trigger counts behind spaces, and at the beginning of any line of a cell,
 * since some programs split what is quoted.
 */
final class FormulaSafety {
    private static final String TRIGGERS = "=+-@\t\r\n|＝＋－＠";

    private FormulaSafety() {}

    /** Whether the cell, or any line in it, begins with something that a spreadsheet program may act on. */
    static boolean triggers(String cell) {
        boolean beginning = true;
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (beginning && TRIGGERS.indexOf(character) >= 0) {
                return true;
            }
            beginning = character == '\n' || character == '\r' || (beginning && isPassedOver(character));
        }
        return false;
    }

    /** The cell as it may stand in a CSV file: behind an apostrophe where it would trigger, unchanged otherwise. */
    static String inCsv(String cell) {
        return triggers(cell) ? "'" + cell : cell;
    }

    // Spaces of every width, byte order marks, zero-width and other control characters.
    private static boolean isPassedOver(char character) {
        return Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
