package io.bonafide.demo;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.dossier.Dossier;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.proof.Proofs;
import io.bonafide.register.IssuerRegister;
import io.bonafide.register.Platform;
import io.bonafide.register.RegisteredIssuer;
import io.bonafide.retrieval.DossierAssembler;
import io.bonafide.retrieval.RetrievalSettings;
import io.bonafide.retrieval.Stage;
import io.bonafide.verification.Verdict;
import io.bonafide.verification.Verifier;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole way of one claim, with nothing replaced: guarded client, readers, proofs, checks. Only the hosts are played, over
 * real TLS. What they answer is changed from case to case; nothing is remembered between two claims.
 */
final class AttackStage implements Documents, AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final String SITE = "https://badges.northfield.example";
    static final String EVIL = "https://files.copyshop.example";
    static final Person SASKIA = new Person("C-1", "Saskia Brouwer", "saskia.brouwer@example.org", "data-engineer");

    /** Its certificate is another host's. */
    static final String WRONG_NAME = "https://wrong-name.example";

    private static final Set<String> HOSTS = Set.of(
            "badges.northfield.example",
            "lists.northfield.example",
            "files.copyshop.example",
            "badges.northfie1d.example",
            "northfield.example.copyshop.example",
            "badges.northfield.example.copyshop.example",
            "keys.lindqvist.example",
            "oakworth.example",
            "api.badgehall.example");
    private static final IssuerRegister REGISTER = new IssuerRegister(
            List.of(
                    known("northfield", "Northfield College", "northfield.example"),
                    known("lindqvist", "Lindqvist Institute of Data", "lindqvist.example"),
                    known("oakworth", "Oakworth University", "oakworth.example")),
            List.of(new Platform("badgehall", "Badgehall", List.of("api.badgehall.example"), List.of())));

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final LoopbackIssuers issuers;
    private final Verifier verifier = new Verifier(new Proofs());

    AttackStage() throws IOException {
        issuers = LoopbackIssuers.serving(this);
    }

    private static RegisteredIssuer known(String id, String name, String domain) {
        return new RegisteredIssuer("house", id, name, List.of(), List.of(domain), List.of(), List.of());
    }

    @Override
    public Set<String> hosts() {
        return HOSTS;
    }

    @Override
    public Optional<Answer> answer(String host, String path) {
        asked.merge(host + path, 1, Integer::sum);
        return Optional.ofNullable(answers.get(host + path));
    }

    /** Only what the college itself publishes: its DID document, two status lists and its profile. */
    AttackStage reset() {
        answers.clear();
        asked.clear();
        publish(Cast.NORTHFIELD);
        serve(Hosted.NORTHFIELD_PROFILE, Hosted.northfieldProfile());
        return this;
    }

    void publish(StageIssuer issuer) {
        serve(issuer.didAddress(), issuer.didDocument());
        serve(issuer.list("revocation"), issuer.sealed(Cast.list(issuer, "revocation", Cast.NORTHFIELD_WITHDRAWN)));
        serve(issuer.list("suspension"), issuer.sealed(Cast.list(issuer, "suspension", Cast.NORTHFIELD_PAUSED)));
    }

    String serve(String address, Map<String, Object> json) {
        return serve(address, Json.text(json));
    }

    String serve(String address, String text) {
        return serve(address, Answer.document("application/json", text.getBytes(StandardCharsets.UTF_8)));
    }

    String serve(String address, Answer answer) {
        URI uri = URI.create(address);
        answers.put(uri.getHost() + uri.getPath(), answer);
        return address;
    }

    /** How often since the last reset. */
    int timesAsked(String address) {
        URI uri = URI.create(address);
        return asked.getOrDefault(uri.getHost() + uri.getPath(), 0);
    }

    void redirect(String from, String to) {
        serve(from, Answer.status(302).with("Location", to));
    }

    Verdict judge(String link) {
        return judge(link, Duration.ofMinutes(5));
    }

    Verdict judge(String link, Duration patience) {
        return judge(new CredentialLocator.HostedAt(link), patience);
    }

    Verdict pasted(String text) {
        return judge(new CredentialLocator.Inline(text), Duration.ofMinutes(5));
    }

    private Verdict judge(CredentialLocator locator, Duration patience) {
        Map<String, Integer> ports = new HashMap<>(issuers.ports());
        ports.put(URI.create(WRONG_NAME).getHost(), ports.get("files.copyshop.example"));
        Dossier dossier = DossierAssembler.onStage(
                        new Stage(ports, List.of(issuers.ca())),
                        settings(patience),
                        REGISTER,
                        CredentialReaders.inOrder(),
                        new IssuerDocuments(),
                        new StatusLists(),
                        () -> NOW)
                .assemble(claim(locator));
        return verifier.verify(dossier);
    }

    static RetrievalSettings settings(Duration patience) {
        return new RetrievalSettings(
                List.of(),
                Optional.empty(),
                List.of(),
                "attack",
                patience,
                Duration.ofMinutes(30),
                8,
                1000,
                1,
                Optional.empty());
    }

    private static Claim claim(CredentialLocator locator) {
        Candidate candidate = new Candidate(SASKIA.reference(), SASKIA.name(), List.of(), List.of(SASKIA.email()));
        return Claim.of("claim-1", candidate, new RowRef("candidates.csv", null, 2))
                .achievement(Course.SQL.name())
                .locator(locator)
                .build();
    }

    @Override
    public void close() {
        issuers.close();
    }
}
