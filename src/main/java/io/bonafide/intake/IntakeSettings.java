package io.bonafide.intake;

import java.util.Map;
import java.util.Optional;

/**
 * How a job wants its files read.
 *
 * @param mapping header as written to field, for the columns that the job file names; empty means automatic
 * @param dateOrder order of ambiguous dates, where the job file decides it
 * @param hiddenSheets whether hidden sheets are read too
 * @param limits above which a file is refused or a row quarantined
 */
public record IntakeSettings(
        Map<String, Field> mapping, Optional<DateOrder> dateOrder, boolean hiddenSheets, Limits limits) {

    /** Which comes first in {@code 03/07/2024}. */
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST
    }

    /**
     * @param fileBytes largest file
     * @param rows most rows that hold something, over all sheets
     * @param columns most columns
     * @param cellCharacters longest cell
     */
    public record Limits(long fileBytes, int rows, int columns, int cellCharacters) {
        public static Limits standard() {
            return new Limits(64L * 1024 * 1024, 200_000, 256, 32_767);
        }
    }

    public static IntakeSettings automatic() {
        return new IntakeSettings(Map.of(), Optional.empty(), false, Limits.standard());
    }
}
