package io.bonafide.report;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowProblem;
import io.bonafide.claim.RowRef;
import io.bonafide.claim.SheetFacts;
import io.bonafide.credential.Achievement;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.Sha256;
import io.bonafide.credential.ValidityPeriod;
import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.recognition.Decision;
import io.bonafide.recognition.Ground;
import io.bonafide.recognition.PolicyCode;
import io.bonafide.recognition.Recognition;
import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/** A run with files on disk and verdicts about their rows, put together line by line. */
final class TableFixtures implements ReportContents {
    static final Instant CHECKED = Instant.parse("2026-03-02T21:15:00Z");

    static final Wording WORDS = Wording.english();

    private final List<FileFacts> files = new ArrayList<>();
    private final List<Recognition> recognitions = new ArrayList<>();

    @Override
    public RunFacts run() {
        return new RunFacts(
                "run-7",
                "nightly",
                Instant.parse("2026-03-02T21:00:00Z"),
                Instant.parse("2026-03-02T22:00:00Z"),
                ZoneId.of("Europe/Berlin"),
                "engineering",
                "3",
                Sha256.of(new byte[] {7}),
                null,
                "hr@employer.example",
                LocalDate.of(2026, 9, 2),
                false,
                "0.1.0");
    }

    @Override
    public List<FileFacts> files() {
        return files;
    }

    @Override
    public void forEachCandidate(Consumer<Recognition> action) {
        recognitions.forEach(action);
    }

    TableFixtures file(String name, Path copy, List<SheetFacts> sheets, RejectedRow... rejected) {
        files.add(new FileFacts(name, digest(copy), copy, null, recognitions.size(), sheets, List.of(rejected)));
        return this;
    }

    TableFixtures refused(String name, Path copy, String why) {
        files.add(new FileFacts(name, digest(copy), copy, why, 0, List.of(), List.of()));
        return this;
    }

    TableFixtures claims(String reference, Verdict... verdicts) {
        List<DecidedVerdict> decided = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            boolean confirmed = verdict.found() != null;
            decided.add(new DecidedVerdict(
                    verdict,
                    confirmed ? Decision.REFERRED : Decision.NOT_ASSESSED,
                    List.of(new Ground(confirmed ? PolicyCode.ISSUER_NOT_LISTED : PolicyCode.VERDICT_OPEN, Map.of()))));
        }
        recognitions.add(new Recognition(candidate(reference), null, decided, List.of()));
        return this;
    }

    static Verdict confirmed(String id, RowRef source) {
        return confirmed(id, source, "did:web:issuer.example");
    }

    static Verdict confirmed(String id, RowRef source, String issuer) {
        AttestedCredential found = new AttestedCredential(
                "urn:uuid:1",
                CredentialFormat.OPEN_BADGES_3,
                "eddsa-rdfc-2022",
                new Issuer(issuer, "Issuer", null, null),
                new Achievement(null, "Welding", null, null, null, List.of()),
                "Ada",
                null,
                new ValidityPeriod(null, Instant.parse("2027-01-01T00:00:00Z")),
                Sha256.of(new byte[] {1}));
        return new Verdict(
                claim(id, source),
                found,
                List.of(
                        CheckResult.passed(CheckName.PROOF, Reason.SIGNATURE_HOLDS),
                        CheckResult.passed(CheckName.ISSUER)),
                EvidenceGrade.SIGNED,
                new IssuerStanding.Unknown(),
                List.of(),
                List.of(),
                CHECKED);
    }

    static Verdict unconfirmed(String id, RowRef source) {
        return new Verdict(
                claim(id, source),
                null,
                List.of(CheckResult.inconclusive(CheckName.RETRIEVAL, Reason.DEAD_LINK, Map.of())),
                EvidenceGrade.NONE,
                new IssuerStanding.Unknown(),
                List.of(),
                List.of(),
                CHECKED);
    }

    /** The deciding sentence of a verdict. */
    static String sentence(Verdict verdict) {
        return WORDS.sentence(verdict.reasoned().get(0));
    }

    static final Ground NOT_LISTED = new Ground(PolicyCode.ISSUER_NOT_LISTED, Map.of());

    static RejectedRow rejected(RowRef source, @Nullable String column, @Nullable String found) {
        return new RejectedRow(source, RowProblem.DATE_UNCERTAIN, column, "issued", found);
    }

    static SheetFacts sheet(String file, @Nullable String sheet, int headerRow, int rows, Integer... skipped) {
        return new SheetFacts(
                file, sheet, headerRow, Map.of(), List.of(), List.of(), rows, List.of(skipped), List.of());
    }

    static RowRef row(String file, @Nullable String sheet, int number) {
        return new RowRef(file, sheet, number);
    }

    private static Claim claim(String id, RowRef source) {
        return Claim.of(id, candidate("C-1"), source).build();
    }

    private static Candidate candidate(String reference) {
        return new Candidate(reference, "Ada", List.of(), List.of());
    }

    private static Sha256 digest(Path copy) {
        try {
            return Sha256.of(Files.readAllBytes(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path save(Workbook workbook, Path target) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(target)) {
            workbook.write(out);
        }
        return target;
    }

    static Workbook open(Path file) throws IOException {
        return WorkbookFactory.create(file.toFile(), null, true);
    }

    static String text(Sheet sheet, int row, int column) {
        Row cells = sheet.getRow(row);
        Cell cell = cells == null ? null : cells.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    static long formulas(Workbook workbook) {
        long formulas = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                }
            }
        }
        return formulas;
    }
}
