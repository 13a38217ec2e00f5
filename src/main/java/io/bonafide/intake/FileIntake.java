package io.bonafide.intake;

import io.bonafide.claim.RowRef;
import org.jspecify.annotations.Nullable;

/** What the sheets of one file share: names, limits, and the claims seen so far. */
final class FileIntake {
    private final String name;
    private final String fileId;
    private final IntakeSettings settings;
    private final ClaimSink sink;
    private final EarlierClaims earlier = new EarlierClaims();
    private int rows;

    FileIntake(String name, String fileId, IntakeSettings settings, ClaimSink sink) {
        this.name = name;
        this.fileId = fileId;
        this.settings = settings;
        this.sink = sink;
    }

    String name() {
        return name;
    }

    IntakeSettings settings() {
        return settings;
    }

    ClaimSink sink() {
        return sink;
    }

    EarlierClaims earlier() {
        return earlier;
    }

    /** Counts a row of data; {@code false} from the first one over the limit on. */
    boolean withinLimit() {
        return ++rows <= settings.limits().rows();
    }

    /** @param sheet number of the sheet, from 1 */
    String claimId(int sheet, int row) {
        return fileId + "-" + sheet + "-" + row;
    }

    RowRef row(@Nullable String sheet, int row) {
        return new RowRef(name, sheet, row);
    }
}
