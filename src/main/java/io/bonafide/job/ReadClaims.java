package io.bonafide.job;

import io.bonafide.claim.Claim;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.SheetFacts;
import io.bonafide.intake.ClaimSink;
import io.bonafide.intake.Spreadsheets;
import io.bonafide.intake.UnreadableFile;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.LeaseLost;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.NestedRuntimeException;

/** Takes the rows of every file of the run into the ledger. A file that is complete is not read again. */
final class ReadClaims implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(ReadClaims.class);

    private final ActiveRun run;
    private final Ledger ledger;
    private final Spreadsheets spreadsheets = new Spreadsheets();

    ReadClaims(ActiveRun run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        for (FileRecord file : ledger.files().of(run.id())) {
            if (!file.complete()) {
                read(file);
            }
        }
        return RepeatStatus.FINISHED;
    }

    private void read(FileRecord file) {
        Staging staging = ledger.claims()
                .stage(run.lease(), file.fileId(), new ClaimHost(run.job().register()));
        try {
            spreadsheets.read(file.copy(), file.name(), file.fileId(), run.job().intake(), sink(staging));
            staging.complete();
            LOG.info(
                    "Run {}: file {} read, {} claims",
                    run.id(),
                    file.fileId(),
                    ledger.claims().count(run.id(), file.fileId()));
        } catch (UnreadableFile unreadable) {
            refuse(file, String.valueOf(unreadable.getMessage()));
            LOG.warn("Run {}: file {} cannot be read", run.id(), file.fileId());
        } catch (IOException broken) {
            throw new UncheckedIOException("File " + file.fileId() + " could not be read from disk", broken);
        } catch (RunInterrupted | LeaseLost | NestedRuntimeException notTheFile) {
            throw notTheFile;
        } catch (RuntimeException fault) {
            // Our own mistake about one file must not keep everybody else's rows waiting, run after run.
            LOG.error("Run {}: file {} could not be worked on", run.id(), file.fileId(), fault);
            refuse(file, file.name() + " could not be read because of a fault of ours; see the log.");
        }
    }

    /** What was staged before the file turned out to be unreadable must not count. */
    private void refuse(FileRecord file, String why) {
        ledger.claims().stage(run.lease(), file.fileId(), claim -> "");
        ledger.files().refuse(run.lease(), file.fileId(), why);
    }

    private ClaimSink sink(Staging staging) {
        return new ClaimSink() {
            @Override
            public void claim(Claim claim) {
                staging.claim(claim);
                run.stopWhenAsked();
            }

            @Override
            public void rejected(RejectedRow row) {
                staging.rejected(row);
                run.stopWhenAsked();
            }

            @Override
            public void sheet(SheetFacts facts) {
                staging.sheet(facts);
            }
        };
    }
}
