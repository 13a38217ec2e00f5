package io.bonafide.job;

import io.bonafide.ledger.Claims.CandidateKey;
import io.bonafide.ledger.Elsewhere;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.Recognitions.Keyed;
import io.bonafide.recognition.Recognition;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Applies the policy to every candidate's verdicts. Contacts nobody and may be repeated with another policy. What can only
 * be seen over the whole ledger, one credential under two names, is added here.
 */
final class RecogniseClaims implements Tasklet {
    private static final int BATCH = 100;
    private static final int MOST_PLACES = 3;

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
        Map<String, List<Elsewhere>> shared = ledger.outcomes().shared(run.id());
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

    private Recognition recognise(CandidateKey candidate, Map<String, List<Elsewhere>> shared) {
        List<Verdict> verdicts = ledger.outcomes().of(run.id(), candidate).stream()
                .map(verdict -> claimedTwice(
                        verdict, shared.getOrDefault(verdict.claim().id(), List.of())))
                .toList();
        return run.job().policy().recognise(verdicts.get(0).claim().candidate(), verdicts);
    }

    /** Where else it stands is told by file and row; who stands there is nobody's business here. */
    private static Verdict claimedTwice(Verdict verdict, List<Elsewhere> elsewhere) {
        List<String> places =
                elsewhere.stream().limit(MOST_PLACES).map(Elsewhere::toString).toList();
        return elsewhere.isEmpty() ? verdict : verdict.with(CheckResult.claimedTwice(places));
    }
}
