package io.bonafide.retrieval;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.KeptDocument;
import io.bonafide.register.AccessKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The one HTTP client. It asks one address once: redirects, tries and limits are its caller's. It never leaves this class,
 * and shares pool and dispatcher with nobody: OkHttp reuses pooled connections without asking whose sockets they were.
 */
final class GuardedClient {
    private static final int HEADER_LIMIT = 64 << 10;
    // Claims go round many hosts; the library keeps five connections, so that nearly every request would begin with a
    // handshake. Servers close theirs after five seconds at the earliest, and a closed one costs a try.
    private static final int CONNECTIONS = 256;
    private static final long IDLE_SECONDS = 4;
    private static final int UNAVAILABLE = 503;
    private static final int GONE = 410;
    private static final int PROXY_REFUSED = 407;
    private static final int REFUSED = 403;

    private final Gate gate;
    private final OkHttpClient client;
    private final String userAgent;
    private final Duration callTimeout;

    GuardedClient(RetrievalSettings settings, Stage stage, Gate gate) {
        var trust = Trust.of(settings, stage);
        this.gate = gate;
        this.userAgent = settings.userAgent();
        this.callTimeout = settings.callTimeout();
        this.client = new OkHttpClient.Builder()
                .dns(new CheckedDns(gate))
                .socketFactory(new CheckedSockets(gate))
                .sslSocketFactory(trust.sockets(), trust.manager())
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                // Two connections to a domain need no multiplexing, and its floods of frames have no limits to end
                // them.
                .protocols(List.of(Protocol.HTTP_1_1))
                // The call's limit is the one that counts; the library's own would undercut a longer one unasked.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .proxySelector(gate.wayOut())
                .connectionPool(new ConnectionPool(CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .dispatcher(new Dispatcher())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(GuardedClient::send)
                .addNetworkInterceptor(GuardedClient::tame)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .build();
    }

    /**
     * @param body of an answer and of 410, which may say why; {@code null} for the rest
     */
    record Reply(int status, Headers headers, @Nullable SecuredDocument body) {}

    /**
     * Asks an address that the gate has admitted.
     *
     * @param left of the claim's time; our own limit holds as well
     */
    Reply get(Inquiry inquiry, Duration left, Passage passage) throws IOException {
        HttpUrl url = inquiry.url();
        gate.vet(url);
        // Asking for gzip ourselves keeps OkHttp from unpacking without our limits.
        Request.Builder request = new Request.Builder()
                .url(url)
                .tag(Passage.class, passage)
                .header("User-Agent", userAgent)
                .header("Accept", inquiry.accepted())
                .header("Accept-Encoding", "gzip");
        AccessKey key = inquiry.key();
        if (key != null && url.isHttps()) {
            request.header(key.header(), key.value());
        }
        if (inquiry.held() != null) {
            conditions(inquiry.held())
                    .forEach(condition -> request.header(condition.getFirst(), condition.getSecond()));
        }
        Call call = client.newCall(request.build());
        Duration limit = left.compareTo(callTimeout) < 0 ? left : callTimeout;
        // Zero would mean no limit at all.
        call.timeout().timeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        return Allowance.within(() -> answer(call), passage::received);
    }

    private static Headers conditions(KeptDocument held) {
        Headers.Builder conditions = new Headers.Builder();
        if (held.etag() != null) {
            conditions.set("If-None-Match", held.etag());
        }
        if (held.lastModified() != null) {
            conditions.set("If-Modified-Since", held.lastModified());
        }
        return conditions.build();
    }

    private static Reply answer(Call call) throws IOException {
        try (Response response = call.execute()) {
            if (response.headers().byteCount() > HEADER_LIMIT) {
                throw new Blocked("The answer's headers are larger than 64 KiB");
            }
            boolean wanted = Failures.isAnswer(response.code()) || response.code() == GONE;
            SecuredDocument body = wanted ? Body.read(response.headers(), response.body()) : null;
            return new Reply(response.code(), response.headers(), body);
        }
    }

    private static Response send(Interceptor.Chain chain) throws IOException {
        Passage passage = chain.request().tag(Passage.class);
        if (passage != null) {
            passage.sending();
        }
        return chain.proceed(chain.request());
    }

    // OkHttp acts by itself on two answers: it asks again at once on 503 with "Retry-After: 0" (tries are counted
    // elsewhere), and takes 407 from anybody but a proxy for a broken protocol (it is a refusal like 403).
    private static Response tame(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return switch (response.code()) {
            case UNAVAILABLE ->
                "0".equals(response.header("Retry-After", ""))
                        ? response.newBuilder().removeHeader("Retry-After").build()
                        : response;
            case PROXY_REFUSED -> response.newBuilder().code(REFUSED).build();
            default -> response;
        };
    }
}
