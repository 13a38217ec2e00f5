package io.bonafide.demo;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves issuers' documents over HTTPS on the loopback interface, on a free port, with a certificate authority of its
 * own. Nobody trusts that authority unless told to, and nothing outside this machine can reach the server.
 */
public final class LoopbackIssuers implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int WAITING = 1024;
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        // The JDK's server sends head and body apart; Nagle's algorithm would hold every answer back for 40 ms.
        System.setProperty(NO_DELAY, System.getProperty(NO_DELAY, "true"));
    }

    private final HttpsServer server;
    private final ThreadPoolExecutor workers;
    private final StageCertificates certificates;
    private final Stagehand stagehand;
    private final Map<String, Integer> ports = new TreeMap<>();

    private LoopbackIssuers(Documents documents) throws IOException {
        certificates = new StageCertificates(documents.hosts());
        stagehand = new Stagehand(documents);
        workers = workers();
        InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        server = HttpsServer.create(new InetSocketAddress(loopback, 0), WAITING);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server()));
        server.setExecutor(workers);
        server.createContext("/", stagehand);
        documents.hosts().forEach(host -> ports.put(host, server.getAddress().getPort()));
    }

    /** Raises the curtain on the stories of a folder. */
    public static LoopbackIssuers serving(Path samples) throws IOException {
        return serving(StoryDocuments.in(samples));
    }

    /** Raises the curtain. Close it when the play is over. */
    public static LoopbackIssuers serving(Documents documents) throws IOException {
        LoopbackIssuers issuers = new LoopbackIssuers(documents);
        issuers.server.start();
        return issuers;
    }

    private static ThreadPoolExecutor workers() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                task -> {
                    Thread thread = new Thread(task, "issuer-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** The loopback port behind each host name. */
    public Map<String, Integer> ports() {
        return Map.copyOf(ports);
    }

    /** The authority that vouches for every host here, to be trusted by the stage's own client only. */
    public X509Certificate ca() {
        return certificates.authority();
    }

    /** How often each document was asked for, by host and path ({@code badges.example/assertions/17}). */
    public Map<String, Integer> requests() {
        return stagehand.requests();
    }

    /** How many of these were answered by saying that nothing has changed. */
    public Map<String, Integer> unchanged() {
        return stagehand.unchanged();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
