package io.bonafide.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was achieved (Open Badges 3.0 Achievement, 2.0 BadgeClass).
 *
 * @param type achievement type as stated ({@code Certificate}, {@code Course} ...)
 * @param level level as stated
 * @param creator id of who designed it, where it differs from who awards it
 */
public record Achievement(
        @Nullable String id,
        String name,
        @Nullable String type,
        @Nullable String level,
        @Nullable String creator,
        List<Alignment> alignments) {

    public Achievement {
        alignments = List.copyOf(alignments);
    }
}
