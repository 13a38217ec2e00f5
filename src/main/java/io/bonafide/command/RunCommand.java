package io.bonafide.command;

import io.bonafide.job.Bonafide;
import io.bonafide.job.JobDefinition;
import io.bonafide.job.JobOutcome;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a job once, now. */
@Command(
        name = "run",
        description = "Runs a job once, now: goes on with an interrupted run, then takes what lies in the inbox.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "JOB", description = "A job file, or the name of one in jobs/.")
    private String job = "";

    @Option(names = "--again", description = "Checks files once more whose content was checked before.")
    private boolean again;

    @Option(
            names = "--fail-on",
            defaultValue = "none",
            paramLabel = "CONCLUSION",
            description = "Answers 2 when a claim ends there or worse: ${COMPLETION-CANDIDATES}. Default: none.")
    private FailOn failOn = FailOn.NONE;

    @Override
    public Integer call() throws Exception {
        JobDefinition definition = JobArgument.read(job);
        if (!Files.isDirectory(definition.inbox().folder())) {
            spec.commandLine()
                    .getErr()
                    .println("bonafide: " + definition.file() + ": input.folder: there is no folder "
                            + definition.inbox().folder() + "; create it and drop spreadsheets into it");
            return ExitCode.INVALID;
        }
        try (Bonafide bonafide = installation.open();
                StopOnSignal signal = new StopOnSignal(bonafide.launcher())) {
            JobOutcome outcome = bonafide.launcher().start(definition, again);
            new OutcomePrinter(spec.commandLine().getOut(), spec.commandLine().getErr()).print(outcome);
            return OutcomePrinter.exitCode(outcome, failOn);
        }
    }
}
