package io.bonafide.proof;

import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as ECMAScript writes them (RFC 8785, 3.2.2.3; ECMA-262, "Number::toString"). */
final class EcmaNumber {
    private static final int MAX_DIGITS = 17;
    // Doubles end at 1.8e308 and start at 4.9e-324.
    private static final int MAX_EXPONENT = 400;

    private EcmaNumber() {}

    static String text(JsonNumber number) throws Refusal {
        BigDecimal stated = number.bigDecimalValue();
        if (Math.abs((long) stated.scale()) > MAX_EXPONENT) {
            throw Refusal.notCovered("a number out of range");
        }
        double value = stated.doubleValue();
        if (Double.isInfinite(value)) {
            throw Refusal.notCovered("a number out of range");
        }
        if (stated.stripTrailingZeros().precision() <= MAX_DIGITS) {
            String text = text(value);
            if (new BigDecimal(text).compareTo(stated) == 0) {
                return text;
            }
        }
        throw Refusal.notCovered("a number with more digits than are signed");
    }

    /**
     * @param value finite
     */
    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        // The decimal point stands behind this many digits.
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    private static String placed(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String fraction = count == 1 ? "" : '.' + digits.substring(1);
        return digits.charAt(0) + fraction + 'e' + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }

    /** The fewest digits that still mean this double and, among those, the nearest; an even last digit breaks a tie. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN));
        // Where so many digits do not suffice, fewer do not either.
        for (int digits = MAX_DIGITS - 1; digits > 0; digits--) {
            BigDecimal shorter = rounded(exact, value, digits);
            if (shorter == null) {
                break;
            }
            shortest = shorter;
        }
        return shortest;
    }

    private static @Nullable BigDecimal rounded(BigDecimal exact, double value, int digits) {
        // Next to a power of two the nearest may lie outside what the double covers, and the other one inside.
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN}) {
            BigDecimal rounded = exact.round(new MathContext(digits, mode));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return null;
    }
}
