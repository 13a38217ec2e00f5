package io.bonafide.command;

import io.bonafide.job.CannotOpen;
import io.bonafide.job.DatabaseInUse;
import io.bonafide.job.InvalidFile;
import io.bonafide.job.RunFailed;
import io.bonafide.job.RunHeld;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line. Results go to standard output, one-line problems and logs to standard error. */
@Command(
        name = "bonafide",
        description = "Verifies the credentials that candidates claim, at their issuers.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        subcommands = {
            RunCommand.class,
            WatchCommand.class,
            DemoCommand.class,
            LintCommand.class,
            ExplainCommand.class,
            DoctorCommand.class,
            EvidenceCommand.class,
            PurgeCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:finished; nothing at or above --fail-on",
            "1:failed; results are not reliable or not stored",
            "2:finished; findings at or above --fail-on",
            "3:finished incomplete: a file could not be read or a claim not be worked on",
            "4:job, policy, issuer file or input cannot be used; nothing was contacted",
            "5:another process holds the ledger or the run, or the same input was done before",
            "64:the command line makes no sense",
            "130, 143:interrupted; start again to go on"
        })
public final class BonafideCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(BonafideCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BonafideCommand() {}

    /** Parses and runs; never throws, never prints a stack trace. */
    public static int execute(String... arguments) {
        return new CommandLine(new BonafideCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(BonafideCommand::misused)
                .setExecutionExceptionHandler(BonafideCommand::failed)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int misused(CommandLine.ParameterException misuse, String[] arguments) {
        PrintWriter err = misuse.getCommandLine().getErr();
        err.println("bonafide: " + misuse.getMessage());
        err.println("Try: " + misuse.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidFile invalid) {
            invalid.problems().forEach(problem -> err.println(OneLine.of(problem)));
            return ExitCode.INVALID;
        }
        if (failure instanceof RunHeld || failure instanceof DatabaseInUse) {
            err.println("bonafide: " + failure.getMessage() + "; try again when it has ended");
            return ExitCode.HELD;
        }
        if (!(failure instanceof CannotOpen)) {
            LOG.error("{} failed", command.getCommandName(), failure);
        }
        String next = failure instanceof RunFailed ? "; start the job again to go on with it" : "";
        err.println("bonafide: " + OneLine.of(String.valueOf(failure.getMessage())) + next);
        return ExitCode.FAILED;
    }
}
