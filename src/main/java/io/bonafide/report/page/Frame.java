package io.bonafide.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on every page above and below.
 *
 * @param banner a warning in a bar on top of every page
 * @param footer lines of two ends, the left and the right one
 * @param pageOf the words of the page count, with {@code {page}} and {@code {pages}}
 */
public record Frame(String header, String mark, @Nullable String banner, List<Ends> footer, String pageOf) {

    /** Text at the left and at the right of one line. */
    public record Ends(String left, String right) {}

    public Frame {
        footer = List.copyOf(footer);
    }
}
