package io.bonafide.command;

import io.bonafide.job.Bonafide;
import io.bonafide.job.Evidence;
import io.bonafide.verification.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a verdict rests on. */
@Command(
        name = "evidence",
        description =
                "Lists the documents that a verdict rests on and what was tried; writes those that are kept to files.",
        mixinStandardHelpOptions = true)
final class EvidenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run, as its report folder is named.")
    private String run = "";

    @Parameters(
            index = "1",
            paramLabel = "CLAIM",
            description = "A claim_id of results.csv, or the number of a row in the list.")
    private String claim = "";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Writes the documents there, named by their digests. They are as strangers made them: open with care.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        try (Bonafide bonafide = installation.open()) {
            Evidence evidence = bonafide.evidence();
            if (!evidence.knowsRun(run)) {
                return unknown("there is no run " + run);
            }
            List<Verdict> verdicts = evidence.verdicts(run, claim);
            if (verdicts.isEmpty()) {
                return unknown("run " + run + " has no verdict on claim or row " + claim);
            }
            EvidencePrinter printer =
                    new EvidencePrinter(evidence, run, spec.commandLine().getOut(), out);
            for (Verdict verdict : verdicts) {
                printer.print(verdict);
            }
            return printer.foundDamage() ? ExitCode.FAILED : ExitCode.OK;
        }
    }

    private int unknown(String what) {
        spec.commandLine().getErr().println("bonafide: " + OneLine.of(what));
        return ExitCode.USAGE;
    }
}
