package io.bonafide.claim;

/**
 * Why a row, or a whole sheet or file, could not become claims, or what is odd about it. Codes never change meaning;
 * sentences and fixes live in {@code RowProblems.properties}, keyed by code.
 */
public enum RowProblem {
    /** No row of the sheet looks like a header. */
    NO_HEADER("R-01"),
    /** The file cannot be read at all: encrypted, truncated, not a spreadsheet, over the limits. */
    UNREADABLE_FILE("R-02"),
    /** Decoding went wrong before the file reached us ({@code MÃ¼ller}). */
    GARBLED_TEXT("R-03"),
    /** A value without which there is no claim is missing. */
    VALUE_MISSING("R-04"),
    /** A date cannot be read for certain. */
    DATE_UNCERTAIN("R-05"),
    /** A number cell may have lost digits or leading zeros. */
    NUMBER_DAMAGED("R-06"),
    /** The cell holds a spreadsheet error such as {@code #REF!}. */
    CELL_ERROR("R-07"),
    /** Several claims in one cell whose links do not line up. */
    CLAIMS_NOT_ALIGNED("R-08"),
    /** The text shown and the link behind it name different hosts. */
    LINK_TEXT_DIFFERS("R-09"),
    /** The same claim stands in an earlier row. */
    DUPLICATE_ROW("R-10"),
    /** A value is too long or has control characters. */
    VALUE_UNFIT("R-11"),
    /** Two columns claim to be the same field. */
    COLUMN_TWICE("R-12"),
    /** The row is of another kind (a total, a heading, another record type). */
    NOT_A_CLAIM("R-13"),
    /** Neither reference, name nor e-mail address. */
    CANDIDATE_UNKNOWN("R-14"),
    /** More rows than the job allows. */
    OVER_LIMIT("R-15"),
    /** The role is not one of the policy's. */
    ROLE_UNKNOWN("R-16");

    private final String code;

    RowProblem(String code) {
        this.code = code;
    }

    /** {@code R-04}. */
    public String code() {
        return code;
    }
}
