package io.bonafide.job;

/** The run was asked to stop; what it has decided so far is in the ledger, and it can go on later. */
final class RunInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    RunInterrupted(String runId) {
        super("Run " + runId + " was stopped before its end");
    }
}
