package io.bonafide.report.page;

import com.ibm.icu.lang.UScript;
import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that reports are set in, parsed when first needed: Open Sans (Latin, Greek, Cyrillic, Hebrew), Kurinto Sans
 * (Arabic, Thai, Georgian, Armenian and more), Noto Sans HK (Han, kana).
 */
final class Typefaces implements Closeable {

    private enum Family {
        OPEN_SANS("OpenSans/OpenSans-Regular", "OpenSans/OpenSans-SemiBold"),
        KURINTO("Kurinto/KurintoSans-Rg", "Kurinto/KurintoSans-Bd"),
        NOTO_HK("NotoSansHK/NotoSansHK-Regular", "NotoSansHK/NotoSansHK-Bold");

        private final String regular;
        private final String semibold;

        Family(String regular, String semibold) {
            this.regular = regular;
            this.semibold = semibold;
        }

        Face load(Weight weight) {
            return Face.load("/fonts/ttf/" + (weight == Weight.REGULAR ? regular : semibold) + ".ttf");
        }
    }

    private final Map<Weight, Map<Family, Face>> faces = new EnumMap<>(Weight.class);

    /** The face of nearly all text. */
    Face primary(Weight weight) {
        return face(Family.OPEN_SANS, weight);
    }

    /** The face that has this character and can draw it without shaping; {@code null} where none does. */
    @Nullable
    Face faceFor(int character, Weight weight) {
        if (primary(weight).covers(character)) {
            return primary(weight);
        }
        int script = UScript.getScript(character);
        if (needsShaping(script)) {
            return null;
        }
        Family first = isEastAsian(script, character) ? Family.NOTO_HK : Family.KURINTO;
        Family second = first == Family.KURINTO ? Family.NOTO_HK : Family.KURINTO;
        if (face(first, weight).covers(character)) {
            return face(first, weight);
        }
        return face(second, weight).covers(character) ? face(second, weight) : null;
    }

    private Face face(Family family, Weight weight) {
        return faces.computeIfAbsent(weight, any -> new EnumMap<>(Family.class))
                .computeIfAbsent(family, any -> family.load(weight));
    }

    private static boolean isEastAsian(int script, int character) {
        return script == UScript.HAN
                || script == UScript.HIRAGANA
                || script == UScript.KATAKANA
                || script == UScript.BOPOMOFO
                || (character >= 0x3000 && character <= 0x30FF)
                || (character >= 0xFF00 && character <= 0xFFEF);
    }

    /** Scripts whose letters move and merge: drawn letter by letter they would be misspelt. */
    private static boolean needsShaping(int script) {
        return switch (script) {
            case UScript.DEVANAGARI,
                    UScript.BENGALI,
                    UScript.GURMUKHI,
                    UScript.GUJARATI,
                    UScript.ORIYA,
                    UScript.TAMIL,
                    UScript.TELUGU,
                    UScript.KANNADA,
                    UScript.MALAYALAM,
                    UScript.SINHALA,
                    UScript.TIBETAN,
                    UScript.MYANMAR,
                    UScript.KHMER,
                    UScript.SYRIAC,
                    UScript.MONGOLIAN -> true;
            default -> false;
        };
    }

    @Override
    public void close() throws IOException {
        for (Map<Family, Face> family : faces.values()) {
            for (Face face : family.values()) {
                face.close();
            }
        }
    }
}
