package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every limit on an answer, on both of its sides. */
class LimitsTest {
    private static final String ADDRESS = "https://" + HOST + "/a";
    private static final int JSON_MOST = 2 << 20;
    private static final int MOST = 5 << 20;

    private Loopback issuer;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({"65536, true", "65537, false"})
    void headersHaveALimit(int size, boolean fits) {
        // What else is counted: a header that the server adds, and names, colons and line ends.
        int others = (int) Headers.of("Content-Length", "2", "X-Long", "").byteCount();
        issuer.plan(
                ADDRESS,
                answer(200)
                        .body("{}")
                        .setHeader("X-Long", "x".repeat(size - others))
                        .build());
        assertThat(issuer.fetch(ADDRESS) instanceof Retrieval.Retrieved).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '{', 2097152, true",
        "0, '{', 2097153, false",
        "0, 'x', 5242880, true",
        "0, 'x', 5242881, false",
        "1, '{', 2097152, true",
        "1, '{', 2097153, false",
        "1, 'x', 5242880, true",
        "1, 'x', 5242881, false"
    })
    void sizeCountsAfterUnpacking(int packed, String begin, int size, boolean fits) throws IOException {
        byte[] body = noise(size);
        body[0] = (byte) begin.charAt(0);
        assertThat(isRead(packed == 1, body)).isEqualTo(fits);
    }

    @Test
    void theKindIsSniffedNotTrusted() throws IOException {
        byte[] picture = noise(JSON_MOST + 1);
        picture[0] = (byte) 0x89;
        Headers stated = Headers.of("Content-Type", "image/png");
        assertThat(Body.read(stated, body(picture)).size()).isEqualTo(JSON_MOST + 1);
        picture[0] = '[';
        assertThat(failureWith(stated, picture)).isInstanceOf(Blocked.class);
    }

    // 64 KiB of anything may come out of anything; beyond that, a hundred times its packed size.
    @ParameterizedTest
    @CsvSource({"65536, true", "200000, false", "1500000, false"})
    void whatUnpacksToTooMuchIsABomb(int zeros, boolean fits) throws IOException {
        assertThat(isRead(true, new byte[zeros])).isEqualTo(fits);
    }

    @Test
    void anAnswerMayPackWell() throws IOException {
        // Ten bytes of noise in every 500: packs to about a fortieth.
        byte[] body = new byte[1 << 20];
        byte[] noise = noise(10);
        for (int at = 0; at + 500 < body.length; at += 500) {
            new Random(at).nextBytes(noise);
            System.arraycopy(noise, 0, body, at, noise.length);
        }
        assertThat(isRead(true, body)).isTrue();
    }

    @Test
    void aClaimsTimeEndsACallThatHasMoreOfItsOwn() {
        issuer.plan(
                ADDRESS,
                answer(200).onResponseStart(SocketEffect.Stall.INSTANCE).build());
        Pause real = Pause.real();
        Errand hurried = Errand.begin("c", Loopback.CLOCK, real, Duration.ofMillis(400));
        assertThat(failureOf(issuer.fetcher(Loopback.settings()).fetch(ADDRESS, hurried)))
                .isEqualTo(RetrievalFailure.TIMEOUT);
        assertThat(real.elapsed()).isLessThan(Loopback.CALL);
    }

    @Test
    void anAnswerMayBeAsLargeAsItIsAllowedWhateverCameBefore() {
        byte[] large = noise(MOST);
        large[0] = 'x';
        issuer.plan(ADDRESS, answer(200).body(new Buffer().write(large)).build());
        Fetcher fetcher = issuer.fetcher(Loopback.settings());
        for (int i = 0; i < 3; i++) {
            assertThat(fetcher.fetch(ADDRESS, issuer.errand())).isInstanceOf(Retrieval.Retrieved.class);
        }
    }

    private static boolean isRead(boolean packed, byte[] body) throws IOException {
        if (!packed) {
            return failureWith(Headers.EMPTY, body) == null;
        }
        Buffer buffer = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(buffer))) {
            sink.write(body);
        }
        return failureWith(Headers.of("Content-Encoding", "gzip"), buffer.readByteArray()) == null;
    }

    private static @Nullable IOException failureWith(Headers headers, byte[] body) {
        try {
            Body.read(headers, body(body));
            return null;
        } catch (IOException failed) {
            return failed;
        }
    }

    private static ResponseBody body(byte[] bytes) {
        return ResponseBody.create(bytes, MediaType.get("application/octet-stream"));
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(4).nextBytes(noise);
        return noise;
    }
}
