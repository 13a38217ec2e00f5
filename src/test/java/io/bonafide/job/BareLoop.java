package io.bonafide.job;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;

/** Nothing but GETs by OkHttp, as a yardstick: no guard, no limits, nothing looked at, nothing written down. */
final class BareLoop {
    private final SpeedIssuers issuers;

    BareLoop(SpeedIssuers issuers) {
        this.issuers = issuers;
    }

    /** How long it takes. */
    Duration get(List<String> addresses, int latency, int atATime) throws Exception {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(issuers.authority())
                .build();
        OkHttpClient client = new OkHttpClient.Builder()
                .dns(host -> List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})))
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .protocols(List.of(Protocol.HTTP_1_1))
                .readTimeout(Duration.ofMinutes(2))
                .connectionPool(new ConnectionPool(atATime, 1, TimeUnit.MINUTES))
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        try {
            long begin = System.nanoTime();
            List<Future<Integer>> answers = new ArrayList<>();
            for (String address : addresses) {
                String at = address.replace(".example/", ".example:" + issuers.port(latency) + "/");
                answers.add(threads.submit(() -> size(client, at)));
            }
            for (Future<Integer> answer : answers) {
                answer.get();
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
            client.connectionPool().evictAll();
        }
    }

    private static int size(OkHttpClient client, String address) throws IOException {
        try (Response response =
                client.newCall(new Request.Builder().url(address).build()).execute()) {
            if (response.code() != 200) {
                throw new IOException(address + " answered " + response.code());
            }
            return response.body().bytes().length;
        }
    }
}
