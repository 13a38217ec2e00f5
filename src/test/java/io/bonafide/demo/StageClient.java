package io.bonafide.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;

/** Asks a stage as a plain client would: names resolve to loopback, only the stage's authority is trusted. */
final class StageClient implements AutoCloseable {
    private final LoopbackIssuers issuers;
    private final OkHttpClient http;

    StageClient(LoopbackIssuers issuers) {
        this(issuers, trusting(issuers));
    }

    StageClient(LoopbackIssuers issuers, OkHttpClient http) {
        this.issuers = issuers;
        this.http = http.newBuilder()
                .dns(host -> List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})))
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(Duration.ofMinutes(5))
                .build();
    }

    private static OkHttpClient trusting(LoopbackIssuers issuers) {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(issuers.ca())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .build();
    }

    Response get(String address) throws IOException {
        return http.newCall(new Request.Builder().url(onStage(address)).build()).execute();
    }

    private HttpUrl onStage(String address) {
        HttpUrl url = HttpUrl.get(address);
        return url.newBuilder()
                .port(issuers.ports().getOrDefault(url.host(), 1))
                .build();
    }

    int status(String address) throws IOException {
        try (Response response = get(address)) {
            return response.code();
        }
    }

    String mediaType(String address) throws IOException {
        try (Response response = get(address)) {
            return response.header("Content-Type");
        }
    }

    int statusAs(String host, String header) throws IOException {
        Request request = new Request.Builder()
                .url(onStage("https://" + host + "/"))
                .header("Host", header)
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.code();
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
