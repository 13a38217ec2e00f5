package io.bonafide.job;

import io.bonafide.ledger.Claims.CandidateKey;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.Recognitions.Keyed;
import io.bonafide.recognition.Recognition;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Applies the policy to every candidate's verdicts. Contacts nobody and may be repeated with another policy. What can only
 * be seen over the whole run, one credential under two names, is added here.
 */
final class RecogniseClaims implements Tasklet {
    private static final int BATCH = 100;

    private final ActiveRun run;
    private final Ledger ledger;

    RecogniseClaims(ActiveRun run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        if (ledger.claims().waiting(run.id(), run.begun()) > 0) {
            throw new RunInterrupted(run.id());
        }
        ledger.recognitions().clear(run.lease());
        Set<String> shared = ledger.outcomes().shared(run.id());
        List<Keyed> batch = new ArrayList<>();
        for (CandidateKey candidate : ledger.claims().candidates(run.id())) {
            run.stopWhenAsked();
            batch.add(new Keyed(candidate, recognise(candidate, shared)));
            if (batch.size() == BATCH) {
                ledger.recognitions().record(run.lease(), batch);
                batch.clear();
            }
        }
        ledger.recognitions().record(run.lease(), batch);
        return RepeatStatus.FINISHED;
    }

    private Recognition recognise(CandidateKey candidate, Set<String> shared) {
        List<Verdict> verdicts = ledger.outcomes().of(run.id(), candidate).stream()
                .map(verdict -> shared.contains(verdict.claim().id()) ? claimedTwice(verdict) : verdict)
                .toList();
        return run.job().policy().recognise(verdicts.get(0).claim().candidate(), verdicts);
    }

    private static Verdict claimedTwice(Verdict verdict) {
        return verdict.with(CheckResult.failed(CheckName.SHARED, Reason.CLAIMED_TWICE, Map.of()));
    }
}
