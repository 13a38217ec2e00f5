package io.bonafide.job;

import io.bonafide.claim.Claim;
import io.bonafide.dossier.Dossier;
import io.bonafide.ledger.Claims;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The architecture in one method: gather, then judge. */
final class VerifyClaim {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyClaim.class);

    private final ActiveRun run;
    private final InstantSource clock;

    VerifyClaim(ActiveRun run, InstantSource clock) {
        this.run = run;
        this.clock = clock;
    }

    Verdict process(Claims.Next next) {
        Claim claim = next.claim();
        Optional<Reason> leftOut = run.job().policy().leftOut(claim);
        if (leftOut.isPresent()) {
            return Verdict.notChecked(claim, leftOut.get(), clock.instant());
        }
        try {
            Dossier dossier = run.dossiers().assemble(claim, this::speaksAgainst);
            return run.job().patience().judge(run.verifier().verify(dossier), dossier, next.earlier());
        } catch (RuntimeException fault) {
            // Our own mistake must neither stop everybody else's claims nor say anything about this one.
            LOG.error("Claim {} could not be worked on", claim.id(), fault);
            run.broken().incrementAndGet();
            return Verdict.notChecked(claim, Reason.NOT_REACHED, clock.instant());
        }
    }

    private boolean speaksAgainst(Dossier dossier) {
        return run.verifier().verify(dossier).conclusion() == Conclusion.CONTRADICTED;
    }
}
