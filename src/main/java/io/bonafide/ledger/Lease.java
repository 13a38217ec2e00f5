package io.bonafide.ledger;

/**
 * The right to write to a run. A later lease of the same run has a higher token; whoever holds a lower one writes nothing.
 */
public record Lease(String runId, long token) {}
