package io.bonafide.job;

import io.bonafide.ledger.Ledger;
import io.bonafide.report.ReportContents;
import io.bonafide.report.ReportWriter;
import io.bonafide.report.RunFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.util.FileSystemUtils;

/**
 * Writes every report of the run into a folder that appears only when it is complete: nobody ever reads half a report.
 */
final class WriteReports implements Tasklet {
    private final ActiveRun run;
    private final Ledger ledger;
    private final RunFacts facts;
    private final List<ReportWriter> writers;

    WriteReports(ActiveRun run, Ledger ledger, RunFacts facts, List<ReportWriter> writers) {
        this.run = run;
        this.ledger = ledger;
        this.facts = facts;
        this.writers = List.copyOf(writers);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Path finished = run.reports();
        Path unfinished = finished.resolveSibling("." + finished.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        ReportContents contents = new LedgerContents(facts, ledger, run);
        for (ReportWriter writer : writers) {
            writer.write(contents, unfinished);
        }
        FileSystemUtils.deleteRecursively(finished);
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        return RepeatStatus.FINISHED;
    }
}
