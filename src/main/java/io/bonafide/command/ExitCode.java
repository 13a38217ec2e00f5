package io.bonafide.command;

/** What the process answers. A finding about a person is not a failed job. */
final class ExitCode {
    /** Finished; nothing at or above {@code --fail-on}. */
    static final int OK = 0;

    /** Failed: results are not reliable or not stored. */
    static final int FAILED = 1;

    /** Finished; findings at or above {@code --fail-on}. */
    static final int FINDINGS = 2;

    /** Finished, but something could not be read or worked on. */
    static final int INCOMPLETE = 3;

    /** A job, policy or issuer file, or the input, cannot be used; nothing was contacted. */
    static final int INVALID = 4;

    /** Another process holds the ledger or the run, or the same input was done before. */
    static final int HELD = 5;

    /** The command line makes no sense. */
    static final int USAGE = 64;

    private ExitCode() {}
}
