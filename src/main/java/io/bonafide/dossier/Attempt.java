package io.bonafide.dossier;

import java.time.Instant;

/**
 * One try to fetch something, for the attempt log of the report.
 *
 * @param address scheme, host and path; queries and fragments are left out, they may hold tokens
 * @param result {@code 200}, {@code 503}, {@code timed out} ...
 */
public record Attempt(Instant at, String address, String result) {}
