package io.bonafide.command;

import io.bonafide.job.JobDefinition;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a job file and everything it names. */
@Command(
        name = "lint",
        description = "Checks a job file with its policy and issuer lists. Contacts nobody.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "JOB", description = "A job file, or the name of one in jobs/.")
    private String job = "";

    @Override
    public Integer call() throws Exception {
        JobDefinition definition = JobArgument.read(job);
        spec.commandLine()
                .getOut()
                .println(definition.file() + ": fine. Policy "
                        + definition.policy().id() + " "
                        + definition.policy().version() + ", "
                        + definition.register().issuers().size() + " known issuer(s), inbox "
                        + definition.inbox().folder());
        return ExitCode.OK;
    }
}
