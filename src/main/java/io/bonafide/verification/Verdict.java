package io.bonafide.verification;

import io.bonafide.claim.Claim;
import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Source;
import io.bonafide.register.IssuerStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All results about one claim, and the conclusion they force. The conclusion is derived, never stored by hand, and never
 * CONFIRMED by default: proof and issuer binding must both have passed.
 *
 * @param found what the credential states, once authenticated
 * @param grade what the evidence is worth
 * @param issuer what the register says of the issuer
 * @param asOf the instant that everything was judged by
 * @param deferral when it will be tried again, where this verdict is provisional; {@code null} on a final one
 */
public record Verdict(
        Claim claim,
        @Nullable AttestedCredential found,
        List<CheckResult> results,
        EvidenceGrade grade,
        IssuerStanding issuer,
        List<Source> sources,
        List<Attempt> attempts,
        Instant asOf,
        @Nullable Deferral deferral) {
    private static final int MOST_ATTEMPTS = 100;

    public Verdict {
        results = List.copyOf(results);
        sources = List.copyOf(sources);
        attempts = List.copyOf(attempts);
    }

    /** A final verdict. */
    public Verdict(
            Claim claim,
            @Nullable AttestedCredential found,
            List<CheckResult> results,
            EvidenceGrade grade,
            IssuerStanding issuer,
            List<Source> sources,
            List<Attempt> attempts,
            Instant asOf) {
        this(claim, found, results, grade, issuer, sources, attempts, asOf, null);
    }

    /** The verdict on a claim that is left out on purpose; nothing was fetched. */
    public static Verdict notChecked(Claim claim, Reason why, Instant asOf) {
        if (why.conclusion() != Conclusion.NOT_CHECKED) {
            throw new IllegalArgumentException(why + " does not leave a claim out");
        }
        return new Verdict(
                claim,
                null,
                List.of(CheckResult.inconclusive(CheckName.SCOPE, why, Map.of())),
                EvidenceGrade.NONE,
                new IssuerStanding.Unknown(),
                List.of(),
                List.of(),
                asOf);
    }

    /** What the results force. "Confirmed, details differ" asks for the same evidence as "Confirmed". */
    public Conclusion conclusion() {
        Conclusion forced = pressing().map(Reason::conclusion).orElse(Conclusion.CONFIRMED);
        boolean confirming = forced == Conclusion.CONFIRMED || forced == Conclusion.DIFFERS;
        return confirming && !isSupported() ? Conclusion.UNCONFIRMED : forced;
    }

    private boolean isSupported() {
        boolean worthSomething = grade == EvidenceGrade.SIGNED || grade == EvidenceGrade.HOSTED;
        boolean complete = results.stream().noneMatch(result -> result.outcome() == Outcome.NOT_RUN);
        return worthSomething && complete && passed(CheckName.PROOF) && passed(CheckName.ISSUER);
    }

    public Outcome outcomeOf(CheckName check) {
        return results.stream()
                .filter(result -> result.check() == check)
                .map(CheckResult::outcome)
                .findFirst()
                .orElse(Outcome.NOT_RUN);
    }

    private boolean passed(CheckName check) {
        return outcomeOf(check) == Outcome.PASSED;
    }

    /** The reason that decides: the most pressing of all objections. Empty when there is none. */
    private Optional<Reason> pressing() {
        return results.stream()
                .filter(result -> result.outcome() == Outcome.FAILED || result.outcome() == Outcome.INCONCLUSIVE)
                .flatMap(result -> Optional.ofNullable(result.reason()).stream())
                .min(Pressure.ORDER);
    }

    /** Results that carry a reason, the deciding one first. */
    public List<CheckResult> reasoned() {
        List<CheckResult> reasoned = new ArrayList<>();
        results.stream().filter(result -> result.reason() != null).forEach(reasoned::add);
        reasoned.sort(Comparator.comparing((CheckResult result) -> objects(result) ? 0 : 1)
                .thenComparing(result -> Objects.requireNonNull(result.reason()), Pressure.ORDER));
        return List.copyOf(reasoned);
    }

    /** All reasons, the deciding one first. */
    public List<Reason> reasons() {
        return reasoned().stream()
                .flatMap(result -> Optional.ofNullable(result.reason()).stream())
                .distinct()
                .toList();
    }

    /** The same verdict with one more answer. */
    public Verdict with(CheckResult result) {
        List<CheckResult> more = new ArrayList<>(results);
        more.add(result);
        return new Verdict(claim, found, more, grade, issuer, sources, attempts, asOf, deferral);
    }

    /** The same verdict, provisional. Only what could not be learned is put off; an answer is an answer. */
    public Verdict until(Deferral later) {
        if (conclusion() != Conclusion.UNCONFIRMED) {
            throw new IllegalArgumentException(conclusion() + " is not put off");
        }
        return new Verdict(claim, found, results, grade, issuer, sources, attempts, asOf, later);
    }

    public boolean isProvisional() {
        return deferral != null;
    }

    /** The same verdict with what earlier runs tried before it; of very many attempts the latest. */
    public Verdict after(List<Attempt> earlier) {
        List<Attempt> all = new ArrayList<>(earlier);
        all.addAll(attempts);
        List<Attempt> latest = all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size());
        return new Verdict(claim, found, results, grade, issuer, sources, latest, asOf, deferral);
    }

    private static boolean objects(CheckResult result) {
        return result.outcome() == Outcome.FAILED || result.outcome() == Outcome.INCONCLUSIVE;
    }
}
