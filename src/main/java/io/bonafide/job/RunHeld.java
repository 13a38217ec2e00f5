package io.bonafide.job;

/** Another process works on this job's run. */
public final class RunHeld extends Exception {
    private static final long serialVersionUID = 1;

    RunHeld(String runId) {
        super("Another process is working on run " + runId);
    }
}
