package io.bonafide.report;

import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowProblem;
import io.bonafide.claim.RowRef;
import io.bonafide.claim.SheetFacts;
import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.recognition.Decision;
import io.bonafide.recognition.Recognition;
import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every row in is a line out: the claims by candidate, then what was not read as a claim, file by file. */
final class ResultLines {
    private final ReportContents contents;
    private final Wording wording;

    ResultLines(ReportContents contents, Wording wording) {
        this.contents = contents;
        this.wording = wording;
    }

    /** Streams, in the same order each time; memory does not grow with the number of claims. */
    void forEach(Consumer<ResultLine> action) {
        forEachClaim(action);
        contents.files().forEach(file -> notRead(file).forEach(action));
    }

    void forEachClaim(Consumer<ResultLine> action) {
        contents.forEachCandidate(
                recognition -> recognition.decisions().forEach(decided -> action.accept(line(recognition, decided))));
    }

    /** Rows of the file that did not become claims: quarantined, skipped, or the file as a whole. */
    List<ResultLine> notRead(FileFacts file) {
        List<ResultLine> lines = new ArrayList<>();
        if (file.refused() != null && file.rejected().isEmpty()) {
            RejectedRow whole = new RejectedRow(
                    new RowRef(file.name(), null, 1), RowProblem.UNREADABLE_FILE, null, null, file.refused());
            lines.add(line(whole, 0));
        }
        file.rejected().forEach(row -> lines.add(line(row, row.source().row())));
        for (SheetFacts sheet : file.sheets()) {
            for (int number : sheet.skipped()) {
                RowRef source = new RowRef(file.name(), sheet.sheet(), number);
                lines.add(line(new RejectedRow(source, RowProblem.NOT_A_CLAIM, null, null, null), number));
            }
        }
        return lines;
    }

    private ResultLine line(Recognition recognition, DecidedVerdict decided) {
        Verdict verdict = decided.verdict();
        RowRef source = verdict.claim().source();
        List<CheckResult> reasoned = verdict.reasoned();
        List<Reason> reasons = verdict.reasons();
        AttestedCredential found = verdict.found();
        return new ResultLine(
                source.file(),
                source.sheet(),
                source.row(),
                verdict.claim().id(),
                recognition.candidate().reference(),
                verdict.conclusion(),
                decided.decision(),
                codes(decided),
                verdict.grade(),
                issuerId(verdict),
                verdict.asOf(),
                found == null ? null : found.validity().until(),
                reasoned.isEmpty() ? wording.meaning(verdict.conclusion()) : wording.sentence(reasoned.get(0)),
                ground(decided),
                reasons.isEmpty() ? "" : wording.nextStep(reasons.get(0)),
                ReportFiles.of(contents.run(), recognition));
    }

    private ResultLine line(RejectedRow row, int number) {
        return new ResultLine(
                row.source().file(),
                row.source().sheet(),
                number,
                null,
                null,
                Conclusion.NOT_CHECKED,
                Decision.NOT_ASSESSED,
                List.of(Reason.QUARANTINED.code(), row.problem().code()),
                EvidenceGrade.NONE,
                null,
                null,
                null,
                wording.sentence(row),
                "",
                wording.fix(row),
                null);
    }

    private static List<String> codes(DecidedVerdict decided) {
        List<String> codes = new ArrayList<>();
        decided.verdict().reasons().forEach(reason -> codes.add(reason.code()));
        decided.grounds().stream()
                .map(ground -> ground.code().code())
                .distinct()
                .forEach(codes::add);
        return codes;
    }

    private String ground(DecidedVerdict decided) {
        return decided.decision() == Decision.NOT_ASSESSED || decided.grounds().isEmpty()
                ? ""
                : wording.sentence(decided.grounds().get(0));
    }

    private static @Nullable String issuerId(Verdict verdict) {
        AttestedCredential found = verdict.found();
        if (found != null) {
            return found.issuer().id();
        }
        return verdict.issuer() instanceof IssuerStanding.Known known
                ? known.issuer().id()
                : null;
    }
}
