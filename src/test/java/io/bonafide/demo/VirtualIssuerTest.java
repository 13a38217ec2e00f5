package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.demo.VirtualIssuer.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualIssuerTest {
    private final VirtualIssuer issuer = new VirtualIssuer(20);

    @Test
    void everyClaimOfTheSpreadsheetHasItsCredential(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("candidates.csv");
        issuer.writeCsv(csv, 200);

        assertThat(Files.readAllLines(csv)).hasSize(201).last().asString().contains("V-200", "candidate-200@");
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(number -> {
            String address = issuer.address(number, VirtualIssuer.conditionOf(number));
            assertThat(body(address)).contains(VirtualIssuer.isSigned(number) ? "." : address);
        });
    }

    @Test
    void bothFormsComeInEveryCondition() {
        assertThat(IntStream.rangeClosed(1, 40)
                        .mapToObj(number -> VirtualIssuer.isSigned(number) + " " + VirtualIssuer.conditionOf(number))
                        .distinct())
                .hasSize(8);
    }

    @Test
    void theSameCredentialIsTheSameEveryTime() {
        String address = issuer.address(17, Condition.GOOD);

        assertThat(body(address)).isEqualTo(bodyFrom(new VirtualIssuer(20), address));
    }

    @Test
    void conditionsStandInTheDocuments() {
        Map<String, Object> revoked = Json.parse(body(issuer.address(2, Condition.REVOKED)));
        Map<String, Object> expired = Jwt.payload(body(issuer.address(3, Condition.EXPIRED)));
        Map<String, Object> tampered = Jwt.payload(body(issuer.address(3, Condition.TAMPERED)));

        assertThat(revoked).containsEntry("revoked", true);
        assertThat(expired).containsEntry("validUntil", "2026-03-13T23:59:59Z");
        assertThat(Json.at(tampered, "credentialSubject", "achievement"))
                .containsEntry("name", "Master of Applied Statistics");
    }

    @Test
    void itIsServedOverHttps() throws IOException {
        try (LoopbackIssuers stage = LoopbackIssuers.serving(issuer);
                StageClient client = new StageClient(stage);
                Response did = client.get("https://badges.virtual-07.example/.well-known/did.json")) {
            assertThat(did.body().string()).contains("did:web:badges.virtual-07.example");
            assertThat(client.status(issuer.address(7, Condition.DOWN))).isEqualTo(503);
            assertThat(client.status("https://badges.virtual-07.example/unknown"))
                    .isEqualTo(404);
        }
    }

    private String body(String address) {
        return bodyFrom(issuer, address);
    }

    private static String bodyFrom(VirtualIssuer issuer, String address) {
        java.net.URI uri = java.net.URI.create(address);
        return new String(
                issuer.answer(uri.getHost(), uri.getPath()).orElseThrow().body(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
