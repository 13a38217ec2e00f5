package io.bonafide.claim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What intake saw of one sheet, so that a reader of the run summary knows what was used and what was not.
 *
 * @param sheet name; {@code null} in files that have none
 * @param headerRow row number of the header a person sees; 0 where none was found
 * @param columns header as written to canonical field, for the columns that were read, in column order
 * @param ignored headers that mean nothing to us
 * @param neverRead headers of columns that were dropped unread (health, ethnicity ...)
 * @param rows rows besides the header that hold something, skipped ones included: each of them is claims, quarantined, or
 *     skipped
 * @param skipped rows that are no data: lines above the header, separators, totals, legends; counted, not quarantined
 * @param notes remarks for people: a hidden sheet that was not read, undecidable date order
 */
public record SheetFacts(
        String file,
        @Nullable String sheet,
        int headerRow,
        Map<String, String> columns,
        List<String> ignored,
        List<String> neverRead,
        int rows,
        List<Integer> skipped,
        List<String> notes) {

    public SheetFacts {
        ignored = List.copyOf(ignored);
        neverRead = List.copyOf(neverRead);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }
}
