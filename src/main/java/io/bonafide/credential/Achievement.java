package io.bonafide.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was achieved (Open Badges 3.0 Achievement, 2.0 BadgeClass).
 *
 * @param type achievement type as stated ({@code Certificate}, {@code Course} ...)
 * @param level level as stated
 * @param creator id of who designed it, where it differs from who awards it
 * @param elements what else is stated about the award
 */
public record Achievement(
        @Nullable String id,
        String name,
        @Nullable String type,
        @Nullable String level,
        @Nullable String creator,
        List<Alignment> alignments,
        AwardElements elements) {

    public Achievement {
        alignments = List.copyOf(alignments);
        // A record of an earlier edition has none.
        elements = elements == null ? AwardElements.NONE : elements;
    }

    public Achievement(
            @Nullable String id,
            String name,
            @Nullable String type,
            @Nullable String level,
            @Nullable String creator,
            List<Alignment> alignments) {
        this(id, name, type, level, creator, alignments, AwardElements.NONE);
    }

    public Achievement with(AwardElements stated) {
        return new Achievement(id, name, type, level, creator, alignments, stated);
    }
}
