package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.Sha256;
import io.bonafide.dossier.EvidenceStore;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands among a claim's sources has been given to the evidence store, byte for byte. */
class EvidenceGivenTest implements EvidenceStore {
    private static final String ADDRESS = "https://" + HOST + "/issuer.json";
    private static final Claim CLAIM = Claim.of(
                    "claim-1", new Candidate("C-1", null, List.of(), List.of()), new RowRef("candidates.csv", null, 2))
            .build();

    private final List<SecuredDocument> given = new ArrayList<>();
    private final MemoryStore store = new MemoryStore();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private Loopback issuer;
    private Documents documents;

    @Override
    public void keep(SecuredDocument document) {
        given.add(document);
    }

    @Override
    public long missing() {
        return 0;
    }

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
        documents = run();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    private Documents run() {
        return new Documents(issuer.fetcher(Loopback.settings()), store, issuer.pause);
    }

    private Errand errand() {
        return Errand.begin("claim-1", () -> now, issuer.pause, Duration.ofSeconds(60), this);
    }

    private List<String> texts() {
        return given.stream().map(SecuredDocument::text).toList();
    }

    @Test
    void whatWasFetchedAndWhatSaysWhyItIsGoneIsGiven() {
        issuer.plan(ADDRESS, KeptAcrossRunsTest.stating("{\"a\":1}"))
                .plan(ADDRESS + "/2", answer(410).body("{\"b\":2}").build());
        Errand errand = errand();
        documents.fresh(ADDRESS, errand);
        documents.fresh(ADDRESS + "/2", errand);
        assertThat(texts()).containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(errand.sources()).extracting(Source::digest).containsExactlyElementsOf(digests());
    }

    @Test
    void whatSeveralClaimsShareIsGivenOnceAndStandsInEachOfThem() {
        issuer.plan(ADDRESS, KeptAcrossRunsTest.stating("{}"));
        Errand one = errand();
        Errand other = errand();
        documents.common(ADDRESS, Lasting.BADGE_CLASS, one);
        documents.common(ADDRESS, Lasting.BADGE_CLASS, other);
        assertThat(texts()).containsExactly("{}");
        assertThat(one.sources()).isEqualTo(other.sources()).hasSize(1);
    }

    @Test
    void whatIsUsedAgainFromEarlierRunsIsGivenToThisOne() {
        issuer.plan(
                ADDRESS,
                KeptAcrossRunsTest.stating("{\"a\":1}", "ETag", "\"1\"", "Cache-Control", "max-age=60"),
                answer(304).build());
        Errand first = Errand.begin("c", () -> now, issuer.pause, Duration.ofSeconds(60));
        Retrieval<Fetched> had = documents.common(ADDRESS, Lasting.BADGE_CLASS, first);
        had.fold(fetched -> documents.keptIf(had, ADDRESS, fetched, Lasting.BADGE_CLASS), failed -> had);
        assertThat(given).isEmpty();
        now = now.plusSeconds(59);
        run().common(ADDRESS, Lasting.BADGE_CLASS, errand());
        now = now.plusSeconds(1);
        Errand compared = errand();
        run().common(ADDRESS, Lasting.BADGE_CLASS, compared);
        assertThat(compared.sources()).extracting(Source::status).containsExactly(304);
        assertThat(texts()).containsExactly("{\"a\":1}", "{\"a\":1}");
    }

    @Test
    void filesAndPastedTextsAreGivenToo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("badge.json"), "{\"file\":1}");
        Errand errand = errand();
        new AttachedFileConnector(Optional.of(folder))
                .locate(CLAIM, new CredentialLocator.AttachedFile("badge.json"), errand);
        new InlineConnector().locate(CLAIM, new CredentialLocator.Inline(" {\"text\":1} "), errand);
        assertThat(texts()).containsExactly("{\"file\":1}", "{\"text\":1}");
        assertThat(errand.sources()).extracting(Source::digest).containsExactlyElementsOf(digests());
    }

    private List<Sha256> digests() {
        return given.stream().map(SecuredDocument::digest).toList();
    }
}
