package io.bonafide.verification;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.credential.Achievement;
import io.bonafide.credential.Alignment;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.Identity;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.Recipient;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.ValidityPeriod;
import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.dossier.StatusListExhibit;
import io.bonafide.register.IssuerStanding;
import io.bonafide.register.RegisteredIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds dossiers for tests. Untouched, it is a credential of Northfield's for Ada Lovelace, signed, current, and just as
 * her row says; change the one thing that a test is about.
 */
public final class TestDossier {
    /** The instant that everything is judged by. */
    public static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

    public static final String ISSUER = "did:web:badges.northfield.example";
    /** Publishes records; the register does not know it. */
    public static final String PUBLISHER = "did:web:records.example";

    public static final String HOSTED_ISSUER = "https://badges.northfield.example/issuer";
    public static final RegisteredIssuer NORTHFIELD = new RegisteredIssuer(
            "house",
            "northfield",
            "Northfield College",
            List.of("Northfield", "NFC Skills"),
            List.of("northfield.example"),
            List.of(ISSUER, HOSTED_ISSUER),
            List.of(new RegisteredIssuer.TitleAlias("Data Analysis", "Making Sense of Numbers")));

    private final Claim.Builder claim;
    private final List<Exhibit.Member> members = new ArrayList<>();
    private final List<Achievement> asserted = new ArrayList<>();
    private final List<Exhibit.Endorsement> endorsements = new ArrayList<>();
    private @Nullable Retrieval<Exhibit> refreshed;
    private final Map<StatusEntry, Retrieval<StatusListExhibit>> lists = new LinkedHashMap<>();
    private String id = "urn:uuid:1";
    private CredentialFormat format = CredentialFormat.OPEN_BADGES_3;
    private Issuer issuer = new Issuer(ISSUER, "Northfield College", null, null);
    private Retrieval<IssuerProfile> profile =
            Retrieval.retrieved(TestKeys.profile(ISSUER, TestKeys.key(ISSUER, "key-1")));
    private Recipient recipient = new Recipient(null, null, List.of(TestKeys.address("ada@example.org")));
    private Achievement achievement = new Achievement(null, "Data Analysis", "Certificate", null, null, List.of());
    private @Nullable Instant issued = Instant.parse("2025-03-10T12:00:00Z");
    private ValidityPeriod validity = new ValidityPeriod(Instant.parse("2025-03-10T12:00:00Z"), null);
    private boolean revoked;
    private SecuringMechanism securedBy = TestKeys.proof(ISSUER + "#key-1");
    private List<Deviation> deviations = List.of();
    private IssuerStanding standing = new IssuerStanding.Known(NORTHFIELD, "id");
    private @Nullable RetrievalFailure failure;
    private boolean originKnown = true;
    private List<Attempt> attempts =
            List.of(new Attempt(NOW.minusSeconds(60), "https://badges.northfield.example/1", "200"));
    private Instant gatheredAt = NOW;

    private TestDossier(String claimId, Candidate candidate) {
        claim = Claim.of(claimId, candidate, new RowRef("candidates.xlsx", "Claims", 2))
                .achievement("Data Analysis")
                .issuer("Northfield College")
                .locator(new CredentialLocator.HostedAt("https://badges.northfield.example/1"));
    }

    public static Candidate ada() {
        return new Candidate("C-1", "Ada Lovelace", List.of(), List.of("ada@example.org"));
    }

    /** Open Badges 3.0 with a Data Integrity proof. */
    public static TestDossier signed() {
        return signed("claim-1", ada());
    }

    public static TestDossier signed(String claimId, Candidate candidate) {
        return new TestDossier(claimId, candidate);
    }

    /** Open Badges 2.0 on the issuer's own site. */
    public static TestDossier hosted() {
        TestDossier hosted = signed().format(CredentialFormat.OPEN_BADGES_2)
                .id("https://badges.northfield.example/1")
                .issuer(HOSTED_ISSUER, "Northfield College")
                .profile(TestKeys.profile(HOSTED_ISSUER));
        return hosted.securedBy(new SecuringMechanism.Hosted("https://badges.northfield.example/1"));
    }

    public TestDossier claim(Consumer<Claim.Builder> change) {
        change.accept(claim);
        return this;
    }

    /** A record (CLR 2.0) published by somebody else, to be filled. */
    public static TestDossier record() {
        return signed().format(CredentialFormat.CLR_2)
                .id("urn:uuid:record")
                .issuedBy(PUBLISHER)
                .achievement("Record of learning", null)
                .standing(new IssuerStanding.Unknown());
    }

    /** By another issuer, with a key of its own. */
    public TestDossier issuedBy(String issuerId) {
        return issuer(issuerId, null)
                .profile(TestKeys.profile(issuerId, TestKeys.key(issuerId, "key-1")))
                .securedBy(TestKeys.proof(issuerId + "#key-1"));
    }

    public TestDossier member(TestDossier member) {
        members.add(new Exhibit.Member(member.achievement.name(), Retrieval.retrieved(member.exhibit())));
        return this;
    }

    public TestDossier unreadable(@Nullable String title, RetrievalFailure why) {
        members.add(new Exhibit.Member(title, Retrieval.unavailable(why, "not to be read")));
        return this;
    }

    public TestDossier asserting(String title) {
        asserted.add(new Achievement(null, title, null, null, null, List.of()));
        return this;
    }

    public TestDossier endorsed(@Nullable String about, Retrieval<Exhibit> word) {
        endorsements.add(new Exhibit.Endorsement(about, word));
        return this;
    }

    public TestDossier refreshed(TestDossier copy) {
        refreshed = Retrieval.retrieved(copy.exhibit());
        return this;
    }

    public TestDossier refreshUnavailable(RetrievalFailure why) {
        refreshed = Retrieval.unavailable(why, "not to be had");
        return this;
    }

    public TestDossier creator(String creatorId) {
        achievement = new Achievement(null, "Data Analysis", "Certificate", null, creatorId, List.of());
        return this;
    }

    public TestDossier id(String credentialId) {
        id = credentialId;
        return this;
    }

    public TestDossier format(CredentialFormat value) {
        format = value;
        return this;
    }

    public TestDossier issuer(String issuerId, @Nullable String name) {
        issuer = new Issuer(issuerId, name, null, null);
        return this;
    }

    public TestDossier profile(IssuerProfile value) {
        profile = Retrieval.retrieved(value);
        return this;
    }

    public TestDossier profileUnavailable(RetrievalFailure why) {
        profile = Retrieval.unavailable(why, "not to be had");
        return this;
    }

    public TestDossier recipient(@Nullable String subject, @Nullable String name, Identity... identities) {
        recipient = new Recipient(subject, name, List.of(identities));
        return this;
    }

    public TestDossier achievement(String name, @Nullable String level, Alignment... alignments) {
        achievement = new Achievement(null, name, "Certificate", level, null, List.of(alignments));
        return this;
    }

    public TestDossier achievement(Achievement value) {
        achievement = value;
        return this;
    }

    public TestDossier badgeClass(String address) {
        achievement = new Achievement(address, "Data Analysis", null, null, null, List.of());
        return this;
    }

    public TestDossier issued(@Nullable Instant value) {
        issued = value;
        return this;
    }

    public TestDossier valid(@Nullable Instant from, @Nullable Instant until) {
        validity = new ValidityPeriod(from, until);
        return this;
    }

    public TestDossier status(StatusEntry entry, Retrieval<StatusListExhibit> list) {
        lists.put(entry, list);
        return this;
    }

    public TestDossier revoked() {
        revoked = true;
        return this;
    }

    public TestDossier securedBy(SecuringMechanism value) {
        securedBy = value;
        return this;
    }

    public TestDossier deviations(Deviation... values) {
        deviations = List.of(values);
        return this;
    }

    public TestDossier standing(IssuerStanding value) {
        standing = value;
        return this;
    }

    public TestDossier unavailable(RetrievalFailure why) {
        failure = why;
        return this;
    }

    public TestDossier originKnown(boolean value) {
        originKnown = value;
        return this;
    }

    public TestDossier attempts(Attempt... values) {
        attempts = List.of(values);
        return this;
    }

    public TestDossier gatheredAt(Instant value) {
        gatheredAt = value;
        return this;
    }

    public Dossier build() {
        Retrieval<Exhibit> got =
                failure == null ? Retrieval.retrieved(exhibit()) : Retrieval.unavailable(failure, "not to be had");
        return new Dossier(claim.build(), got, standing, originKnown, List.of(), attempts, gatheredAt);
    }

    Exhibit exhibit() {
        SecuredDocument document = new SecuredDocument(id.getBytes(StandardCharsets.UTF_8), "application/json");
        Credential credential = new Credential(
                id,
                format,
                issuer,
                recipient,
                achievement,
                issued,
                validity,
                List.copyOf(lists.keySet()),
                revoked,
                securedBy,
                document,
                deviations);
        return Exhibit.of(credential, profile, standing, lists)
                .enclosing(members, asserted)
                .with(endorsements, refreshed);
    }

    /** The verdict, supposing that every proof holds. */
    public Verdict verdict() {
        return verdict(FakeProofs.allHold());
    }

    Verdict verdict(ProofOracle proofs) {
        return new Verifier(Checks.inOrder(proofs)).verify(build());
    }

    CheckResult result(CheckName check) {
        return verdict().results().stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
