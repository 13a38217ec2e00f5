package io.bonafide.command;

import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.SampleInbox;
import io.bonafide.job.Bonafide;
import io.bonafide.job.JobDefinition;
import io.bonafide.job.JobOutcome;
import io.bonafide.job.RunResult;
import io.bonafide.retrieval.Stage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the sample stories. */
@Command(
        name = "demo",
        description = "Plays the stories of input-samples against loopback issuers, on a fresh ledger under target/.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Path HOME = Path.of("target", "demo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Option(
            names = "--samples",
            defaultValue = "input-samples",
            paramLabel = "FOLDER",
            description = "The stories. Default: input-samples.")
    private Path samples = Path.of("input-samples");

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isDirectory(samples)) {
            spec.commandLine()
                    .getErr()
                    .println("bonafide: there is no folder " + samples + "; run the demo where the project lies");
            return ExitCode.INVALID;
        }
        JobDefinition job = JobArgument.read("sample-pipeline");
        List<String> files = SampleInbox.drop(samples, HOME);
        out.println(
                "Dropped " + files.size() + " spreadsheets into " + job.inbox().folder());
        try (LoopbackIssuers issuers = LoopbackIssuers.serving(samples);
                Bonafide bonafide = installation.open(
                        Map.of("bonafide.data", HOME.resolve("data").toString()),
                        new Stage(issuers.ports(), List.of(issuers.ca())));
                StopOnSignal signal = new StopOnSignal(bonafide.launcher())) {
            JobOutcome outcome = bonafide.launcher().start(job, false);
            new OutcomePrinter(out, spec.commandLine().getErr()).print(outcome);
            for (RunResult run : outcome.runs()) {
                list(run.reports(), out);
            }
            return OutcomePrinter.exitCode(outcome, FailOn.NONE);
        }
    }

    private static void list(Path reports, PrintWriter out) throws IOException {
        try (Stream<Path> written = Files.walk(reports)) {
            List<Path> files = written.filter(Files::isRegularFile).sorted().toList();
            files.forEach(file -> out.println("  " + file.toAbsolutePath().normalize()));
            out.println(files.size() + " files. Begin with run-summary.pdf.");
        }
    }
}
