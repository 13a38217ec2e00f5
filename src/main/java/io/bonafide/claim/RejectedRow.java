package io.bonafide.claim;

import org.jspecify.annotations.Nullable;

/**
 * A row that could not become a claim; still reported (BF-601) and quarantined.
 *
 * @param column header, or letter where there is none, of the cell at fault; {@code null} when the whole row is
 * @param found what stood there, shortened to 300 characters
 * @param field the canonical field expected, for the sentence
 */
public record RejectedRow(
        RowRef source,
        RowProblem problem,
        @Nullable String column,
        @Nullable String field,
        @Nullable String found) {}
