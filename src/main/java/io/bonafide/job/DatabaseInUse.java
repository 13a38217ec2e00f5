package io.bonafide.job;

import java.sql.SQLException;

/** The ledger's file is held by another process. */
public final class DatabaseInUse extends Exception {
    private static final long serialVersionUID = 1;

    /** H2: "Database may be already in use". */
    private static final int IN_USE = 90020;

    private DatabaseInUse(Throwable cause) {
        super("The ledger is in use by another process", cause);
    }

    static void throwIf(RuntimeException failure) throws DatabaseInUse {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                throw new DatabaseInUse(failure);
            }
        }
    }
}
