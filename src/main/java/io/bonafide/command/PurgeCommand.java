package io.bonafide.command;

import io.bonafide.job.Bonafide;
import io.bonafide.job.JobDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes what is kept no longer, without a run. */
@Command(
        name = "purge",
        description = "Deletes documents kept as evidence whose time is over, as every run does when it begins.",
        mixinStandardHelpOptions = true)
final class PurgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Parameters(
            arity = "0..*",
            paramLabel = "JOB",
            description = "Jobs whose rule (retention: evidence) has been changed: it then holds for all they keep.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<JobDefinition> jobs = new ArrayList<>();
        for (String name : names) {
            jobs.add(JobArgument.read(name));
        }
        try (Bonafide bonafide = installation.open()) {
            long deleted = bonafide.evidence().purge(jobs);
            spec.commandLine().getOut().println(deleted + " kept document(s) deleted.");
        }
        return ExitCode.OK;
    }
}
