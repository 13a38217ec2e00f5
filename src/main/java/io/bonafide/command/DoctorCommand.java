package io.bonafide.command;

import io.bonafide.job.Bonafide;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether the ledger keeps its promises. */
@Command(
        name = "doctor",
        description = "Looks whether the ledger keeps its promises: one answer per claim, nothing lost, nothing twice,"
                + " kept documents unchanged.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() throws Exception {
        try (Bonafide bonafide = installation.open()) {
            List<String> complaints = bonafide.complaints();
            complaints.forEach(spec.commandLine().getErr()::println);
            if (complaints.isEmpty()) {
                spec.commandLine().getOut().println("The ledger keeps its promises.");
            }
            return complaints.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
