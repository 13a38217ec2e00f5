package io.bonafide.job;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.demo.Answer;
import io.bonafide.demo.Documents;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.dossier.Dossier;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.proof.Proofs;
import io.bonafide.register.IssuerRegister;
import io.bonafide.retrieval.DossierAssembler;
import io.bonafide.retrieval.RetrievalSettings;
import io.bonafide.retrieval.Stage;
import io.bonafide.verification.Verdict;
import io.bonafide.verification.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Issuer lists as people write them, and vendors played over TLS: from a row to its verdict, nothing replaced. */
final class RecordStage implements Documents, AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final Candidate SASKIA =
            new Candidate("C-1", "Saskia Brouwer", List.of(), List.of("saskia.brouwer@example.org"));

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Set<String> hosts;
    private final IssuerRegister register;
    private final LoopbackIssuers issuers;

    private RecordStage(IssuerRegister register, Set<String> hosts) throws IOException {
        this.register = register;
        this.hosts = hosts;
        this.issuers = LoopbackIssuers.serving(this);
    }

    static RecordStage of(Set<String> hosts, Path... lists) throws IOException, InvalidFile {
        List<IssuerFile> files = new ArrayList<>();
        for (Path list : lists) {
            files.add(IssuerFile.read(list));
        }
        IssuerRegister register = new IssuerRegister(
                files.stream().flatMap(file -> file.issuers().stream()).toList(),
                files.stream().flatMap(file -> file.platforms().stream()).toList(),
                files.stream().flatMap(file -> file.records().stream()).toList());
        return new RecordStage(register, hosts);
    }

    static Path file(Path folder, String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    @Override
    public Set<String> hosts() {
        return hosts;
    }

    @Override
    public Optional<Answer> answer(String host, String path) {
        return Optional.ofNullable(answers.get(host + path));
    }

    /**
     * @param place host and path
     */
    RecordStage json(String place, String text) {
        return answers(place, Answer.document("application/json", text.getBytes(StandardCharsets.UTF_8)));
    }

    RecordStage answers(String place, Answer answer) {
        answers.put(place, answer);
        return this;
    }

    RecordStage redirects(String place, String to) {
        return answers(place, new Answer(302, Map.of("Location", to), new byte[0], java.time.Duration.ZERO, false));
    }

    long asked(String host) {
        return issuers.requests().entrySet().stream()
                .filter(asked -> asked.getKey().contains(host))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Verdict link(String address, Consumer<Claim.Builder> row) {
        return verdict(new CredentialLocator.HostedAt(address), row);
    }

    Verdict number(String number, Consumer<Claim.Builder> row) {
        return verdict(new CredentialLocator.LookupNumber(number), row);
    }

    private Verdict verdict(CredentialLocator locator, Consumer<Claim.Builder> row) {
        Claim.Builder claim = Claim.of("claim-1", SASKIA, new RowRef("candidates.csv", null, 2))
                .achievement("SQL for Analysts")
                .locator(locator);
        row.accept(claim);
        Dossier dossier = DossierAssembler.onStage(
                        new Stage(issuers.ports(), List.of(issuers.ca())),
                        settings(),
                        register,
                        CredentialReaders.inOrder(),
                        new IssuerDocuments(),
                        new StatusLists(),
                        () -> NOW)
                .assemble(claim.build());
        return new Verifier(new Proofs()).verify(dossier);
    }

    private static RetrievalSettings settings() {
        RetrievalSettings usual = RetrievalSettings.standard();
        return new RetrievalSettings(
                List.of(),
                Optional.empty(),
                List.of(),
                "records",
                usual.callTimeout(),
                usual.claimTimeout(),
                8,
                1000,
                1,
                Optional.empty());
    }

    @Override
    public void close() {
        issuers.close();
    }
}
