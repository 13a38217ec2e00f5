package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackIssuersTest {
    @TempDir
    Path samples;

    private LoopbackIssuers issuers;
    private StageClient client;

    @BeforeEach
    void raiseTheCurtain() throws IOException {
        put("one/issuers/badges.north.example/assertions/17.json", "{\"from\": \"north\"}");
        put("one/issuers/badges.north.example/assertions/18", "{\"from\": \"north\"}");
        put("one/issuers/badges.north.example/token.jwt", "aaa.bbb.ccc");
        put("one/issuers/badges.north.example/page.html", "<p>A page</p>");
        put("two/issuers/badges.south.example/assertions/17.json", "{\"from\": \"south\"}");
        put("one/secret.json", "{}");
        put("one/issuers/badges.north.example/_answers.properties", """
                /assertions/17.json = 410
                /gone = 410
                /down/* = 503, Retry-After: 7
                /moved = 302, Location: https://badges.south.example/assertions/17.json
                /odd = 200, application/odd, 1ms
                /stall = close
                """);
        issuers = LoopbackIssuers.serving(samples);
        client = new StageClient(issuers);
    }

    @AfterEach
    void lowerTheCurtain() {
        client.close();
        issuers.close();
    }

    @Test
    void everyHostServesItsOwnDocumentOverVerifiedTls() throws IOException {
        try (Response south = client.get("https://badges.south.example/assertions/17.json");
                Response north = client.get("https://badges.north.example/assertions/18")) {
            assertThat(south.body().string()).isEqualTo("{\"from\": \"south\"}");
            assertThat(north.body().string()).isEqualTo("{\"from\": \"north\"}");
            assertThat(north.header("Content-Type")).isEqualTo("application/json");
            assertThat(north.handshake().peerPrincipal().getName()).contains("Bonafide demo issuers");
        }
    }

    @Test
    void mediaTypesFollowTheExtension() throws IOException {
        assertThat(client.mediaType("https://badges.north.example/token.jwt")).isEqualTo("application/vc+jwt");
        assertThat(client.mediaType("https://badges.north.example/page.html")).isEqualTo("text/html; charset=utf-8");
        assertThat(client.mediaType("https://badges.north.example/odd")).isEqualTo("application/odd");
    }

    @Test
    void rulesDecideTheStatusAndKeepTheDocument() throws IOException {
        try (Response gone = client.get("https://badges.north.example/assertions/17.json")) {
            assertThat(gone.code()).isEqualTo(410);
            assertThat(gone.body().string()).isEqualTo("{\"from\": \"north\"}");
        }
        assertThat(client.status("https://badges.north.example/gone")).isEqualTo(410);
        assertThat(client.status("https://badges.north.example/down/below/1")).isEqualTo(503);
        assertThat(client.status("https://badges.north.example/moved")).isEqualTo(302);
        assertThat(client.status("https://badges.north.example/nowhere")).isEqualTo(404);
    }

    @Test
    void aConnectionCanBeClosedWithoutAnAnswer() {
        assertThatThrownBy(() -> client.get("https://badges.north.example/stall"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void noPathLeadsOutOfTheFolder() throws IOException {
        for (String path : new String[] {
            "/..%2f..%2fsecret.json", "/%2e%2e/%2e%2e/secret.json", "/..\\..\\secret.json", "/_answers.properties"
        }) {
            assertThat(client.status("https://badges.north.example" + path)).isEqualTo(404);
        }
    }

    @Test
    void requestsAreCountedByHostAndPath() throws IOException {
        client.status("https://badges.north.example/gone");
        client.status("https://badges.north.example/gone?token=1");

        assertThat(issuers.requests()).containsEntry("badges.north.example/gone", 2);
    }

    @Test
    void strangersDoNotTrustTheStage() {
        StageClient stranger = new StageClient(issuers, new OkHttpClient());

        assertThatThrownBy(() -> stranger.get("https://badges.north.example/gone"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void aHostThatIsNotServedIsMisdirected() throws IOException {
        assertThat(client.statusAs("badges.north.example", "unknown.example")).isEqualTo(421);
    }

    @Test
    void storiesThatContradictEachOtherAreRefused() throws IOException {
        put("two/issuers/badges.north.example/assertions/18", "{\"from\": \"elsewhere\"}");

        assertThatThrownBy(() -> StoryDocuments.in(samples)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rulesThatCannotBeReadAreRefusedWithTheirPath() throws IOException {
        put("two/issuers/badges.south.example/_answers.properties", "/x = perhaps");

        assertThatThrownBy(() -> StoryDocuments.in(samples))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/x");
    }

    @Test
    void aLateAnswerIsStillTheAnswer() {
        assertThat(Answer.status(200).after(Duration.ofMillis(5)).delay()).hasMillis(5);
    }

    private void put(String path, String text) throws IOException {
        Path file = samples.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
