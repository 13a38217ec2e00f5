package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachedFileConnectorTest {
    private static final Claim CLAIM = Claim.of(
                    "claim-1", new Candidate("C-1", null, List.of(), List.of()), new RowRef("candidates.csv", null, 2))
            .build();

    private Path evidence;

    @BeforeEach
    void lay(@TempDir Path home) throws IOException {
        evidence = Files.createDirectories(home.resolve("evidence"));
        Files.createDirectory(evidence.resolve("sub"));
        Files.writeString(home.resolve("secret.json"), "{\"secret\":1}");
        Files.writeString(evidence.resolve("badge.json"), "{}");
        Files.writeString(evidence.resolve("sub/badge.svg"), "<svg/>");
        Files.createDirectory(evidence.resolve(".processing"));
        Files.writeString(evidence.resolve(".processing/taken.json"), "{}");
        Files.createSymbolicLink(evidence.resolve("link.json"), home.resolve("secret.json"));
        Files.createSymbolicLink(evidence.resolve("inner.json"), evidence.resolve("badge.json"));
        Files.createSymbolicLink(evidence.resolve("up"), home);
        Files.write(evidence.resolve("fits.png"), new byte[Body.LIMIT]);
        Files.write(evidence.resolve("large.png"), new byte[Body.LIMIT + 1]);
    }

    @ParameterizedTest
    @CsvSource({
        "badge.json, application/json", "sub/badge.svg, image/svg+xml", "sub\\badge.svg, image/svg+xml",
        "sub/../badge.json, application/json", "./badge.json, application/json", "fits.png, image/png"
    })
    void filesInTheEvidenceFolderAreRead(String path, String mediaType) {
        assertThat(locate(path)).isInstanceOfSatisfying(Retrieval.Retrieved.class, had -> assertThat(
                        ((Fetched) had.value()).document().mediaType())
                .isEqualTo(mediaType));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.json",
                "sub/../../secret.json",
                "..\\secret.json",
                "/etc/passwd",
                "up/secret.json",
                "link.json",
                "inner.json",
                ".",
                "",
                "sub",
                "sub/..",
                "\u0000",
                "large.png",
                ".processing/taken.json",
                "sub/../.processing/taken.json",
                "../evidence-2/x"
            })
    void nothingElseIs(String path) {
        assertThat(failureOf(locate(path))).isEqualTo(RetrievalFailure.BLOCKED);
    }

    @ParameterizedTest
    @CsvSource({"missing.json, NOT_FOUND", "badge.json/x, NOT_FOUND"})
    void whatIsNoCredentialFileSaysSo(String path, RetrievalFailure failure) {
        assertThat(failureOf(locate(path))).isEqualTo(failure);
    }

    @Test
    void withoutAFolderNoFileIsRead() {
        var result = new AttachedFileConnector(Optional.empty())
                .locate(CLAIM, new CredentialLocator.AttachedFile("badge.json"), errand());
        assertThat(failureOf(result)).isEqualTo(RetrievalFailure.NOT_CONNECTED);
    }

    private Retrieval<Fetched> locate(String path) {
        return new AttachedFileConnector(Optional.of(evidence))
                .locate(CLAIM, new CredentialLocator.AttachedFile(path), errand());
    }

    private static Errand errand() {
        return Errand.begin("c", Loopback.CLOCK, new FakePause(), Duration.ofSeconds(60));
    }
}
