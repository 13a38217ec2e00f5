package io.bonafide.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are compared: compatibility forms, lower case, no accents, no punctuation. */
final class Words {
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}])\\p{Mn}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$");

    private Words() {}

    /** Without white space of any script, byte order marks and zero-width spaces at its ends. */
    static String strip(String text) {
        return plain(text) ? text : EDGES.matcher(text).replaceAll("");
    }

    private static boolean plain(String text) {
        return text.isEmpty() || (printable(text.charAt(0)) && printable(text.charAt(text.length() - 1)));
    }

    private static boolean printable(char character) {
        return character > ' ' && character < 0x7F;
    }

    /** {@code Gültig bis (Datum)} is {@code gultig bis datum}; {@code candidateEmail} is {@code candidate email}. */
    static String normal(String text) {
        String camel =
                CAMEL.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        String folded = camel.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ł", "l");
        String bare = ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHER.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** At most 300 characters, for what a person is shown of a value. */
    static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 299) + "…";
    }

    /** {@code A} for 0, {@code AA} for 26. */
    static String columnLetters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : columnLetters(column / 26 - 1) + last;
    }
}
