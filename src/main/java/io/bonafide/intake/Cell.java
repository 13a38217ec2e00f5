package io.bonafide.intake;

import io.bonafide.claim.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as a person sees it.
 *
 * @param text what is displayed; an error's name for errors
 * @param date the day that a date cell holds, with the precision that its format shows
 * @param link target of the hyperlink on the cell or of its {@code HYPERLINK} formula, as stored
 */
record Cell(
        Kind kind,
        String text,
        @Nullable PartialDate date,
        @Nullable String link) {

    static final Cell BLANK = text("");

    enum Kind {
        TEXT,
        NUMBER,
        /** A number with more digits than a spreadsheet keeps, or shown in scientific notation. */
        DAMAGED_NUMBER,
        DATE,
        ERROR
    }

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null, null);
    }

    static Cell number(String displayed) {
        return new Cell(Kind.NUMBER, displayed, null, null);
    }

    static Cell damagedNumber(String displayed) {
        return new Cell(Kind.DAMAGED_NUMBER, displayed, null, null);
    }

    static Cell date(PartialDate date) {
        return new Cell(Kind.DATE, date.toString(), date, null);
    }

    static Cell error(String name) {
        return new Cell(Kind.ERROR, name, null, null);
    }

    Cell linkedTo(@Nullable String target) {
        return target == null ? this : new Cell(kind, text, date, target);
    }

    boolean blank() {
        return text.isEmpty() || Words.strip(text).isEmpty();
    }
}
