package io.bonafide.job;

import java.util.List;

/** A run that ended early; what it has decided is in the ledger, and starting the job again goes on with it. */
public final class RunFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    RunFailed(String runId, List<Throwable> causes) {
        super("Run " + runId + " did not finish", causes.isEmpty() ? null : causes.get(0));
    }
}
