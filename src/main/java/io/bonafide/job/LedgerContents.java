package io.bonafide.job;

import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Ledger;
import io.bonafide.recognition.Recognition;
import io.bonafide.report.FileFacts;
import io.bonafide.report.ReportContents;
import io.bonafide.report.RunFacts;
import io.bonafide.retrieval.IssuerLimits;
import java.util.List;
import java.util.function.Consumer;

/** What the reports are written from, out of the ledger; candidate by candidate it may be stopped. */
final class LedgerContents implements ReportContents {
    private final RunFacts facts;
    private final Ledger ledger;
    private final ActiveRun active;

    LedgerContents(RunFacts facts, Ledger ledger, ActiveRun active) {
        this.facts = facts;
        this.ledger = ledger;
        this.active = active;
    }

    @Override
    public RunFacts run() {
        return facts;
    }

    @Override
    public List<FileFacts> files() {
        return ledger.files().of(facts.runId()).stream().map(this::facts).toList();
    }

    @Override
    public String domainOf(String host) {
        return IssuerLimits.domain(host);
    }

    private FileFacts facts(FileRecord file) {
        return new FileFacts(
                file.name(),
                file.digest(),
                file.copy(),
                file.refused(),
                ledger.claims().count(facts.runId(), file.fileId()),
                ledger.files().sheets(facts.runId(), file.fileId()),
                ledger.files().rejected(facts.runId(), file.fileId()));
    }

    @Override
    public void forEachCandidate(Consumer<Recognition> action) {
        ledger.recognitions().forEach(facts.runId(), recognition -> {
            active.stopWhenAsked();
            action.accept(recognition);
        });
    }
}
