package io.bonafide.job;

/** The installation cannot be opened: a setting or the ledger makes no sense. The message is the innermost cause's. */
public final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotOpen(RuntimeException failure) {
        super("cannot be opened: " + innermost(failure), failure);
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
