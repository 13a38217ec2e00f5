package io.bonafide.ledger;

/** Somebody else has taken the run over; whoever gets this stops. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLost(Lease lease) {
        super("Run " + lease.runId() + " has been taken over (token " + lease.token() + " is no longer current)");
    }
}
