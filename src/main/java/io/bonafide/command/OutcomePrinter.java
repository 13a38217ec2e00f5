package io.bonafide.command;

import io.bonafide.job.JobOutcome;
import io.bonafide.job.RunResult;
import io.bonafide.verification.Conclusion;
import java.io.PrintWriter;
import java.util.Locale;

/** Says what starting a job came to: counts and paths, no names. */
final class OutcomePrinter {
    private final PrintWriter out;
    private final PrintWriter err;

    OutcomePrinter(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void print(JobOutcome outcome) {
        outcome.alreadyDone().forEach(this::problem);
        outcome.refused().forEach(this::problem);
        outcome.unsettled().forEach(file -> problem(file + " is still being written; left for the next run"));
        if (outcome.runs().isEmpty()
                && outcome.alreadyDone().isEmpty()
                && outcome.refused().isEmpty()
                && outcome.unsettled().isEmpty()) {
            out.println("Nothing to do: no spreadsheet waits in the inbox.");
        }
        outcome.runs().forEach(this::print);
    }

    private void print(RunResult run) {
        out.println("Run " + run.runId() + ": " + run.files().size() + " file(s), " + run.claims() + " claims");
        for (Conclusion conclusion : Conclusion.values()) {
            long count = run.counts().getOrDefault(conclusion, 0L);
            if (count > 0) {
                out.printf(Locale.ROOT, "  %6d  %s%n", count, words(conclusion));
            }
        }
        if (run.putOff() > 0) {
            out.printf(Locale.ROOT, "  %6d  of them put off, asked again by a later run of this job%n", run.putOff());
        }
        if (run.quarantined() > 0) {
            out.printf(Locale.ROOT, "  %6d  rows to fix%n", run.quarantined());
        }
        if (run.broken() > 0) {
            out.printf(
                    Locale.ROOT, "  %6d  claims not reached because of a fault of ours; see the log%n", run.broken());
        }
        if (run.evidenceMissing() > 0) {
            problem(run.evidenceMissing()
                    + " document(s) could not be kept as evidence, only their digests; see the log");
        }
        run.refused().forEach(this::problem);
        out.println("Reports: " + run.reports().toAbsolutePath().normalize());
    }

    private void problem(String sentence) {
        err.println("bonafide: " + OneLine.of(sentence));
    }

    private static String words(Conclusion conclusion) {
        return switch (conclusion) {
            case CONFIRMED -> "confirmed";
            case DIFFERS -> "confirmed, details differ";
            case NOT_CURRENT -> "genuine, not current";
            case UNCONFIRMED -> "could not be confirmed";
            case CONTRADICTED -> "issuer evidence disagrees";
            case NOT_CHECKED -> "not checked";
        };
    }

    static int exitCode(JobOutcome outcome, FailOn failOn) {
        if (!outcome.refused().isEmpty()) {
            return ExitCode.INCOMPLETE;
        }
        if (outcome.runs().isEmpty()) {
            return outcome.alreadyDone().isEmpty() ? ExitCode.OK : ExitCode.HELD;
        }
        boolean incomplete =
                outcome.runs().stream().anyMatch(run -> !run.refused().isEmpty() || run.broken() > 0);
        if (incomplete) {
            return ExitCode.INCOMPLETE;
        }
        return outcome.runs().stream().anyMatch(failOn::isMetBy) ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
