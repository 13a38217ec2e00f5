package io.bonafide.report.page;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Where a line may end. */
final class Words {
    private static final String SOFT_ENDS = "/?&=-_.,:;@+#%~|";

    private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    private final BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);

    /** The text in parts after which a line may end; together they are the text. */
    List<String> of(String text) {
        return isLatin(text) ? atSpaces(text) : byRules(text);
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x250 && (text.charAt(i) < 0x2010 || text.charAt(i) > 0x2122)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> atSpaces(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i - 1) == ' ' && text.charAt(i) != ' ')) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        return words;
    }

    private List<String> byRules(String text) {
        List<String> words = new ArrayList<>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    /**
     * How much of a word that is too long for a line goes on the line: up to the last sign after which people break
     * addresses, else as many letters as fit, at least one.
     *
     * @param fits length of the longest beginning that fits
     */
    int breakWithin(String word, int fits) {
        for (int i = fits; i > Math.max(1, fits / 2); i--) {
            if (SOFT_ENDS.indexOf(word.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        letters.setText(word);
        if (fits >= 1 && letters.isBoundary(Math.min(fits, word.length()))) {
            return fits;
        }
        int before = fits < 1 ? BreakIterator.DONE : letters.preceding(fits);
        return before > 0 ? before : firstLetter();
    }

    private int firstLetter() {
        letters.first();
        return letters.next();
    }
}
