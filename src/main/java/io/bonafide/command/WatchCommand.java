package io.bonafide.command;

import io.bonafide.job.Bonafide;
import io.bonafide.job.JobDefinition;
import io.bonafide.job.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs until stopped. */
@Command(
        name = "watch",
        description =
                "Runs jobs at their scheduled times, and whenever a whole file lies in an inbox that is polled, until stopped.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Option(
            names = "--jobs",
            defaultValue = "jobs",
            paramLabel = "FOLDER",
            description = "Folder of the job files. Default: jobs.")
    private Path folder = Path.of("jobs");

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            spec.commandLine()
                    .getErr()
                    .println("bonafide: there is no folder " + folder + "; job files are kept in one");
            return ExitCode.INVALID;
        }
        List<JobDefinition> jobs = JobArgument.readAll(folder).stream()
                .filter(job -> job.cron().isPresent() || job.inbox().poll().isPresent())
                .toList();
        if (jobs.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("bonafide: no job in " + folder
                            + " has a schedule or an inbox to poll (schedule.cron, input.poll)");
            return ExitCode.INVALID;
        }
        OutcomePrinter printer = new OutcomePrinter(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        try (Bonafide bonafide = installation.open();
                StopOnSignal signal = new StopOnSignal(bonafide.launcher());
                Watch watch = bonafide.watch()) {
            watch.begin(jobs, printer::print, problem -> spec.commandLine()
                    .getErr()
                    .println("bonafide: " + OneLine.of(problem)));
            jobs.forEach(job -> spec.commandLine().getOut().println("Watching " + job.name() + ": " + when(job)));
            untilStopped(bonafide);
        }
        return ExitCode.OK;
    }

    private static String when(JobDefinition job) {
        String schedule =
                job.cron().map(cron -> "at \"" + cron + "\" in " + job.zone()).orElse("");
        String poll = job.inbox()
                .poll()
                .map(every -> (schedule.isEmpty() ? "" : ", and ") + "whenever a file lies in "
                        + job.inbox().folder())
                .orElse("");
        return schedule + poll;
    }

    private static void untilStopped(Bonafide bonafide) throws InterruptedException {
        CountDownLatch forever = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(forever::countDown, "watch-end"));
        forever.await();
        bonafide.launcher().stop();
    }
}
