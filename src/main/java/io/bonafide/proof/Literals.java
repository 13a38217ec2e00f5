package io.bonafide.proof;

import com.apicatalog.rdf.nquads.NQuadsAlphabet;
import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes JSON scalars as RDF literals (JSON-LD 1.1 API, "Object to RDF Conversion"), as titanium-json-ld does. */
final class Literals {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final BigDecimal FIRST_INEXACT = BigDecimal.ONE.movePointRight(21);

    private Literals() {}

    /** What follows the text of a literal of this type: nothing for strings, which is how canonical N-Quads has them. */
    static String suffix(String datatype) {
        return datatype.equals(XSD + "string") ? "" : "^^<" + datatype + ">";
    }

    /** @param suffix of the type that the term prescribes; {@code null} where it prescribes none, here and below */
    static String text(String text, @Nullable String suffix) {
        return '"' + escaped(text) + '"' + (suffix == null ? "" : suffix);
    }

    static String truth(boolean value, @Nullable String suffix) {
        return '"' + Boolean.toString(value) + '"' + (suffix == null ? suffix(XSD + "boolean") : suffix);
    }

    static String number(JsonNumber number, @Nullable String suffix) {
        boolean fraction = !number.isIntegral() && number.doubleValue() % -1 != 0;
        boolean inexact = fraction
                || suffix(XSD + "double").equals(suffix)
                || suffix(XSD + "float").equals(suffix)
                || number.bigDecimalValue().compareTo(FIRST_INEXACT) >= 0;
        String plain = inexact
                ? scientific(number.bigDecimalValue())
                : number.bigIntegerValue().toString();
        return '"' + plain + '"' + (suffix == null ? suffix(XSD + (inexact ? "double" : "integer")) : suffix);
    }

    // One format per number: they are not made for several threads, and numbers are few.
    private static String scientific(BigDecimal value) {
        return new DecimalFormat("0.0##############E0", new DecimalFormatSymbols(Locale.ENGLISH)).format(value);
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == 0x7f) {
                return NQuadsAlphabet.escape(text);
            }
        }
        return text;
    }
}
