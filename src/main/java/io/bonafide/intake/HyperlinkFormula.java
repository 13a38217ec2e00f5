package io.bonafide.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code HYPERLINK("https://…","View")}: the address is in the formula, never in the value. */
final class HyperlinkFormula {
    private static final Pattern CALL = Pattern.compile(
            "\\s*[=+]?\\s*HYPERLINK\\s*\\(\\s*\"((?:[^\"]|\"\")*+)\"\\s*(?:\\)|[,;]\\s*(?:\"((?:[^\"]|\"\")*+)\")?.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private HyperlinkFormula() {}

    /** {@code null} where the formula is another one, or puts its address together from other cells. */
    static @Nullable String address(CharSequence formula) {
        Matcher matcher = CALL.matcher(formula);
        return matcher.matches() ? unquoted(matcher.group(1)) : null;
    }

    /** The cell for a formula that stands in a text file; {@code null} where the text is none. */
    static @Nullable Cell cell(String text) {
        Matcher matcher = text.startsWith("=") ? CALL.matcher(text) : null;
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        String address = unquoted(matcher.group(1));
        String shown = matcher.group(2);
        return Cell.text(shown == null ? address : unquoted(shown)).linkedTo(address);
    }

    private static String unquoted(String literal) {
        return literal.replace("\"\"", "\"");
    }
}
