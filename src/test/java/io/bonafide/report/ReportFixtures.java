package io.bonafide.report;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.PartialDate;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowProblem;
import io.bonafide.claim.RowRef;
import io.bonafide.claim.SheetFacts;
import io.bonafide.credential.Achievement;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.Sha256;
import io.bonafide.credential.ValidityPeriod;
import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Source;
import io.bonafide.recognition.Coverage;
import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.recognition.Decision;
import io.bonafide.recognition.Ground;
import io.bonafide.recognition.PolicyCode;
import io.bonafide.recognition.Recognition;
import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs, candidates and verdicts to write reports about. */
final class ReportFixtures {
    static final Instant NOW = Instant.parse("2026-11-23T09:15:00Z");
    static final String FILE = "candidates-november.xlsx";
    static final Sha256 DIGEST = Sha256.of(FILE.getBytes(StandardCharsets.UTF_8));

    private static final Map<String, String> DETAILS = Map.of(
            "credential", "M. Okafor",
            "list", "Maria Okafor-Lindqvist",
            "host", "badges.northfield.example",
            "date", "30 June 2026");

    private ReportFixtures() {}

    static RunFacts run() {
        return new RunFacts(
                "20261123-0915-7f3a",
                "nightly-screening",
                NOW,
                NOW,
                ZoneId.of("Europe/Berlin"),
                "data-team-eu",
                "2026-10",
                Sha256.of(new byte[] {1}),
                "Shortlist",
                "people@employer.example",
                LocalDate.of(2027, 5, 23),
                false,
                "0.1.0");
    }

    static RunFacts demoRun() {
        RunFacts run = run();
        return new RunFacts(
                run.runId(),
                run.job(),
                run.startedAt(),
                run.reportedAt(),
                run.zone(),
                run.policyId(),
                run.policyVersion(),
                run.policyDigest(),
                null,
                null,
                null,
                true,
                run.productVersion());
    }

    static FileFacts file(RejectedRow... rejected) {
        SheetFacts sheet = new SheetFacts(
                FILE,
                "Claims",
                3,
                Map.of("Name", "candidate_name"),
                List.of("Shoe size"),
                List.of("Date of birth", "Ethnicity"),
                14,
                List.of(9),
                List.of("The hidden sheet “old” was not read."));
        return new FileFacts(FILE, DIGEST, Path.of("copy"), null, 12, List.of(sheet), List.of(rejected));
    }

    static RejectedRow rejected(int row) {
        return new RejectedRow(
                new RowRef(FILE, "Claims", row), RowProblem.DATE_UNCERTAIN, "Issued", "issued_on", "03/07/24");
    }

    static ReportContents contents(RunFacts run, List<FileFacts> files, List<Recognition> recognitions) {
        return new ReportContents() {
            @Override
            public RunFacts run() {
                return run;
            }

            @Override
            public List<FileFacts> files() {
                return files;
            }

            @Override
            public void forEachCandidate(Consumer<Recognition> action) {
                recognitions.forEach(action);
            }
        };
    }

    static ReportContents contents(Recognition... recognitions) {
        return contents(run(), List.of(file(rejected(8))), List.of(recognitions));
    }

    static Candidate candidate(String reference, String name) {
        return new Candidate(reference, name, List.of(), List.of("person@mail.example"));
    }

    static Claim.Builder claim(Candidate candidate, int row) {
        return Claim.of("f1-" + row, candidate, new RowRef(FILE, "Claims", row))
                .achievement("Data Literacy Foundations")
                .issuer("Northfield University of Applied Sciences")
                .issued(PartialDate.of(LocalDate.of(2024, 7, 3)))
                .locator(new CredentialLocator.HostedAt("https://badges.northfield.example/assertions/4c1f-" + row));
    }

    /** Most credentials come alone. */
    private static final Set<CheckName> BESIDE = Set.of(CheckName.RECORD, CheckName.REFRESH, CheckName.ENDORSEMENT);

    /** A verdict that this reason decides; authentic unless the reason denies it. */
    static Verdict verdict(Claim claim, Reason reason) {
        if (reason.conclusion() == Conclusion.NOT_CHECKED) {
            return Verdict.notChecked(claim, reason, NOW);
        }
        boolean authentic =
                reason.conclusion() != Conclusion.UNCONFIRMED && reason.conclusion() != Conclusion.CONTRADICTED;
        List<CheckResult> results = new ArrayList<>();
        CheckName deciding = checkOf(reason);
        for (CheckName check : CheckName.values()) {
            if (check == deciding) {
                results.add(decisive(check, reason));
            } else if (authentic && BESIDE.contains(check)) {
                results.add(CheckResult.notApplicable(check));
            } else if (authentic || check.compareTo(deciding) < 0) {
                results.add(CheckResult.passed(check));
            } else {
                results.add(CheckResult.notRun(check));
            }
        }
        return new Verdict(
                claim,
                authentic ? found(claim, reason) : null,
                results,
                authentic ? EvidenceGrade.SIGNED : EvidenceGrade.NONE,
                new IssuerStanding.Unknown(),
                authentic ? List.of(source(claim)) : List.of(),
                attempts(claim, authentic),
                NOW);
    }

    private static CheckResult decisive(CheckName check, Reason reason) {
        return switch (reason.conclusion()) {
            case CONFIRMED -> CheckResult.passed(check, reason).withNotes(List.of("validity.skew"));
            case UNCONFIRMED -> CheckResult.inconclusive(check, reason, DETAILS);
            default -> new CheckResult(check, Outcome.FAILED, reason, DETAILS, List.of());
        };
    }

    private static CheckName checkOf(Reason reason) {
        return switch (reason) {
            case NAME_DIFFERS, NOT_TIED_TO_PERSON, ISSUED_TO_ANOTHER -> CheckName.RECIPIENT;
            case TITLE_DIFFERS, ATTENDANCE_ONLY -> CheckName.TITLE;
            case PLATFORM_NOT_AWARDER -> CheckName.AWARDER;
            case DATE_DIFFERS -> CheckName.DATES;
            case CLAIMED_TWICE -> CheckName.SHARED;
            case EXPIRED, NOT_YET_VALID -> CheckName.VALIDITY;
            case REVOKED, SUSPENDED, SUPERSEDED, STATUS_NOT_LEARNED, NO_STATUS_PUBLISHED -> CheckName.STATUS;
            case MALFORMED -> CheckName.CONFORMANCE;
            case SIGNATURE_HOLDS, SIGNATURE_MISMATCH, HOSTED_RECORD, REGISTER_ENTRY -> CheckName.PROOF;
            case KEY_NOT_OBTAINED, KEY_NOT_PUBLISHED, NOT_THE_ISSUERS_SITE -> CheckName.ISSUER;
            default -> CheckName.RETRIEVAL;
        };
    }

    private static AttestedCredential found(Claim claim, Reason reason) {
        String title = claim.achievement() == null ? "Untitled" : claim.achievement();
        return new AttestedCredential(
                "urn:uuid:4c1f",
                CredentialFormat.OPEN_BADGES_3,
                "eddsa-rdfc-2022",
                new Issuer("https://northfield.example/profile", claim.issuer(), null, null),
                new Achievement(
                        null,
                        reason == Reason.TITLE_DIFFERS ? title + " (Part I)" : title,
                        "Certificate",
                        null,
                        null,
                        List.of()),
                reason == Reason.NAME_DIFFERS ? "M. Okafor" : claim.candidate().name(),
                Instant.parse("2024-07-03T00:00:00Z"),
                new ValidityPeriod(Instant.parse("2024-07-03T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z")),
                DIGEST);
    }

    private static Source source(Claim claim) {
        return new Source(
                address(claim), address(claim), 200, "application/ld+json", DIGEST, 2_184, NOW.minusSeconds(30));
    }

    private static List<Attempt> attempts(Claim claim, boolean answered) {
        return answered
                ? List.of(new Attempt(NOW.minusSeconds(30), address(claim), "200"))
                : List.of(
                        new Attempt(NOW.minusSeconds(60), address(claim), "timed out"),
                        new Attempt(NOW.minusSeconds(40), address(claim), "503"));
    }

    private static String address(Claim claim) {
        return claim.locator() instanceof CredentialLocator.HostedAt hosted ? hosted.address() : "nowhere";
    }

    static DecidedVerdict decided(Verdict verdict) {
        return switch (verdict.conclusion()) {
            case CONFIRMED ->
                new DecidedVerdict(
                        verdict, Decision.RECOGNISED, List.of(new Ground(PolicyCode.MEETS_POLICY, Map.of())));
            case DIFFERS ->
                new DecidedVerdict(
                        verdict,
                        Decision.REFERRED,
                        List.of(new Ground(PolicyCode.ISSUER_NOT_LISTED, Map.of("issuer", "Northfield"))));
            default ->
                new DecidedVerdict(
                        verdict, Decision.NOT_ASSESSED, List.of(new Ground(PolicyCode.VERDICT_OPEN, Map.of())));
        };
    }

    static Recognition recognition(Candidate candidate, Reason... reasons) {
        List<DecidedVerdict> decisions = new ArrayList<>();
        for (int i = 0; i < reasons.length; i++) {
            decisions.add(decided(verdict(claim(candidate, i + 4).build(), reasons[i])));
        }
        return new Recognition(candidate, null, decisions, List.of());
    }

    /** Seven claims of all kinds, and a role that asks for three things. */
    static Recognition typical() {
        Candidate candidate = candidate("C-1001", "Maria Okafor-Lindqvist");
        List<DecidedVerdict> decisions = new ArrayList<>();
        add(decisions, candidate, "Data Literacy Foundations", "Northfield University", Reason.SIGNATURE_HOLDS);
        add(
                decisions,
                candidate,
                "Applied Statistics for Public Administration",
                "Open Skills Institute",
                Reason.HOSTED_RECORD);
        add(decisions, candidate, "Cloud Practitioner, Associate Level", "Skyline Academy", Reason.EXPIRED);
        add(decisions, candidate, "Scrum Fundamentals", "Agile Guild", Reason.NO_ANSWER);
        add(decisions, candidate, "Machine Learning in Practice", "Université de Montréal", Reason.TITLE_DIFFERS);
        add(decisions, candidate, "Information Security Awareness", "Harbour College", Reason.SIGNATURE_MISMATCH);
        add(decisions, candidate, "Ethics of Artificial Intelligence", "Πανεπιστήμιο Αθηνών", Reason.SIGNATURE_HOLDS);
        return new Recognition(
                candidate,
                "Junior data analyst",
                decisions,
                List.of(
                        new Coverage(
                                "Statistics",
                                "The team reports to the regulator.",
                                true,
                                Coverage.State.COVERED,
                                List.of("f1-5"),
                                Instant.parse("2027-12-31T00:00:00Z")),
                        new Coverage("Cloud basics", null, true, Coverage.State.OPEN_CLAIM, List.of("f1-6"), null),
                        new Coverage("Second language", null, false, Coverage.State.OPEN, List.of(), null)));
    }

    private static void add(
            List<DecidedVerdict> decisions, Candidate candidate, String title, String issuer, Reason reason) {
        Claim claim = claim(candidate, decisions.size() + 4)
                .achievement(title)
                .issuer(issuer)
                .role("Junior data analyst")
                .build();
        decisions.add(decided(verdict(claim, reason)));
    }
}
