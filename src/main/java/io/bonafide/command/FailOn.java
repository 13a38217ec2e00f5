package io.bonafide.command;

import io.bonafide.job.RunResult;
import io.bonafide.verification.Conclusion;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From which conclusion on a finding makes the process answer 2. */
enum FailOn {
    NONE(null),
    CONTRADICTED(Conclusion.CONTRADICTED),
    NOT_CURRENT(Conclusion.NOT_CURRENT),
    UNCONFIRMED(Conclusion.UNCONFIRMED),
    DIFFERS(Conclusion.DIFFERS);

    private final @Nullable Conclusion least;

    FailOn(@Nullable Conclusion least) {
        this.least = least;
    }

    boolean isMetBy(RunResult run) {
        return run.counts().entrySet().stream().anyMatch(count -> count.getValue() > 0 && isMetBy(count.getKey()));
    }

    private boolean isMetBy(Conclusion conclusion) {
        return least != null && (conclusion == least || conclusion.isMorePressingThan(least));
    }

    /** As written on the command line: {@code not-current}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
