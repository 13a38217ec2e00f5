package io.bonafide.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays the sample stories. */
@Command(
        name = "demo",
        description = "Plays the stories of input-samples against loopback issuers, on a fresh ledger under target/.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new UnsupportedOperationException(spec.name());
    }
}
