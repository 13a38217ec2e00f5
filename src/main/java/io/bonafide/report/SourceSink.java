package io.bonafide.report;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Receives a dropped file as it stands, sheet after sheet, row after row. */
interface SourceSink {

    /**
     * @param name {@code null} in files that have no sheets
     */
    void sheet(@Nullable String name, boolean hidden);

    /** Width of a column in 256ths of a character; before the sheet's rows. */
    default void width(int column, int width) {}

    /**
     * @param number as people count, from 1, ascending
     */
    void row(int number, List<SourceCell> cells);

    /** After the sheet's rows. */
    default void end(Trimmings trimmings) {}

    /**
     * What lies over the cells of a sheet.
     *
     * @param links web addresses by cell reference, unchecked
     */
    record Trimmings(List<CellRangeAddress> merged, Map<String, String> links) {
        static final Trimmings NONE = new Trimmings(List.of(), Map.of());
    }
}
