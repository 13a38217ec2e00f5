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
import io.bonafide.verification.Deferral;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every row in is a line out: the claims by candidate, then what was not read as a claim, file by file. */
final class ResultLines {
    /** Where the candidates' reports lie, beside the tables. */
    private static final String REPORTS = "candidates/";

    private final ReportContents contents;
    private final Wording wording;
    private final Dates dates;

    ResultLines(ReportContents contents, Wording wording) {
        this.contents = contents;
        this.wording = wording;
        this.dates = new Dates(contents.run().zone());
    }

    /** Streams, in the same order each time; memory does not grow with the number of claims. */
    void forEach(Consumer<ResultLine> action) {
        forEachClaim(action);
        contents.files().forEach(file -> notRead(file).forEach(action));
    }

    void forEachClaim(Consumer<ResultLine> action) {
        ReportNames names = new ReportNames();
        contents.forEachCandidate(recognition -> {
            String report = REPORTS + names.of(recognition.candidate().reference());
            recognition.decisions().forEach(decided -> action.accept(line(recognition, decided, report)));
        });
    }

    /** Rows of the file that did not become claims: quarantined, skipped, or the file as a whole. */
    List<ResultLine> notRead(FileFacts file) {
        List<ResultLine> lines = new ArrayList<>();
        if (file.refused() != null && file.rejected().isEmpty()) {
            RowRef first = new RowRef(file.name(), null, 1);
            lines.add(line(new RejectedRow(first, RowProblem.UNREADABLE_FILE, null, null, file.refused()), 0));
        }
        file.rejected().forEach(row -> lines.add(line(row, row.source().row())));
        for (SheetFacts sheet : file.sheets()) {
            sheet.skipped().forEach(row -> lines.add(skipped(new RowRef(file.name(), sheet.sheet(), row))));
        }
        return lines;
    }

    private ResultLine line(Recognition recognition, DecidedVerdict decided, String report) {
        Verdict verdict = decided.verdict();
        RowRef source = verdict.claim().source();
        List<CheckResult> reasoned = verdict.reasoned();
        AttestedCredential found = verdict.found();
        Deferral deferral = verdict.deferral();
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
                deferral == null ? null : deferral.due(),
                reasoned.isEmpty() ? wording.meaning(verdict.conclusion()) : wording.sentence(reasoned.get(0)),
                ground(decided),
                nextStep(verdict),
                report,
                verdict);
    }

    private String nextStep(Verdict verdict) {
        Deferral deferral = verdict.deferral();
        if (deferral != null) {
            return wording.text("sheet.next.deferred", Map.of("due", dates.moment(deferral.due())));
        }
        List<Reason> reasons = verdict.reasons();
        return reasons.isEmpty() ? "" : wording.nextStep(reasons.get(0));
    }

    private ResultLine line(RejectedRow row, int number) {
        return notChecked(row.source(), number, row.problem(), wording.sentence(row), wording.fix(row));
    }

    private ResultLine skipped(RowRef source) {
        return notChecked(
                source,
                source.row(),
                RowProblem.NOT_A_CLAIM,
                wording.text("sheet.skipped"),
                wording.text("sheet.skipped.next"));
    }

    private static ResultLine notChecked(RowRef source, int row, RowProblem problem, String sentence, String next) {
        return new ResultLine(
                source.file(),
                source.sheet(),
                row,
                null,
                null,
                Conclusion.NOT_CHECKED,
                Decision.NOT_ASSESSED,
                List.of(Reason.QUARANTINED.code(), problem.code()),
                EvidenceGrade.NONE,
                null,
                null,
                null,
                null,
                sentence,
                "",
                next,
                null,
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
