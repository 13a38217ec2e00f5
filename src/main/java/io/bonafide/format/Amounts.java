package io.bonafide.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Amounts as documents state them: a number, or a number written as a text. */
final class Amounts {
    /** No workload or credit needs more; a longer text, or a huge exponent, is no amount. */
    private static final int LONGEST = 12;

    private Amounts() {}

    /** {@code null} where it is none. */
    static @Nullable BigDecimal of(JsonNode value) {
        String text = value.isNumber() || value.isString() ? value.asString().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        boolean dotted = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean point = letter == '.' && !dotted && index > 0 && index < text.length() - 1;
            boolean sign = letter == '-' && index == 0 && text.length() > 1;
            dotted |= point;
            if (!point && !sign && (letter < '0' || letter > '9')) {
                return null;
            }
        }
        return new BigDecimal(text);
    }
}
