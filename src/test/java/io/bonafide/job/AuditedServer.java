package io.bonafide.job;

import io.bonafide.demo.Answer;
import io.bonafide.retrieval.Stage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** Plays hosts over HTTPS on loopback, each on a port of its own, and writes down what it sees. */
final class AuditedServer implements AutoCloseable {
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Audit")
            .build();

    private final ServerLog log = new ServerLog();
    private final Answers answers;
    private final SSLSocketFactory tls;
    private final Map<String, ServerSocket> listening = new HashMap<>();
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();

    /** What the hosts answer. Asked by many threads at once. */
    interface Answers {
        /** A host that closes every connection at once. */
        boolean isDead(String host);

        /**
         * @param held the state that the client has ({@code If-None-Match})
         * @param date of the answer
         */
        Answer answer(String host, String path, @Nullable String held, Instant date);
    }

    private record Request(String path, Map<String, String> headers) {}

    AuditedServer(List<String> hosts, Answers answers) throws IOException {
        this.answers = answers;
        HeldCertificate.Builder certificate = new HeldCertificate.Builder().signedBy(AUTHORITY);
        hosts.forEach(certificate::addSubjectAlternativeName);
        tls = new HandshakeCertificates.Builder()
                .heldCertificate(certificate.build())
                .build()
                .sslSocketFactory();
        for (String host : hosts) {
            ServerSocket door = new ServerSocket(0, 100, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            listening.put(host, door);
            daemon(() -> listen(host, door));
        }
    }

    Stage stage() {
        Map<String, Integer> ports = new HashMap<>();
        listening.forEach((host, door) -> ports.put(host, door.getLocalPort()));
        return new Stage(ports, List.of(AUTHORITY.certificate()));
    }

    ServerLog log() {
        return log;
    }

    private void listen(String host, ServerSocket door) {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                log.add(new ServerLog.Connected(host, System.nanoTime()));
                if (answers.isDead(host)) {
                    client.close();
                } else {
                    clients.add(client);
                    daemon(() -> serve(host, client));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(String host, Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            client.setSoTimeout(60_000);
            SSLSocket secured = (SSLSocket) tls.createSocket(client, null, true);
            secured.setUseClientMode(false);
            InputStream in = new BufferedInputStream(secured.getInputStream());
            for (Request request = read(in); request != null; request = read(in)) {
                answer(host, request, System.nanoTime(), secured);
            }
        } catch (IOException left) {
            // The client has closed an idle connection.
        } finally {
            clients.remove(client);
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String next = line(in); !next.isEmpty(); next = line(in)) {
            int colon = next.indexOf(':');
            headers.put(next.substring(0, colon), next.substring(colon + 1).strip());
        }
        return new Request(first.split(" ", 3)[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private void answer(String host, Request request, long begun, SSLSocket to) throws IOException {
        Instant date = Instant.ofEpochMilli(System.currentTimeMillis()).truncatedTo(ChronoUnit.SECONDS);
        String asked = request.headers().getOrDefault("Host", "").toLowerCase(Locale.ROOT);
        Answer answer = asked.equals(host)
                ? answers.answer(host, request.path(), request.headers().get("If-None-Match"), date)
                : Answer.status(421);
        rest(answer.delay());
        byte[] whole = written(answer, date);
        Map<String, String> headers = answer.headers();
        log.add(new ServerLog.Answered(
                host,
                request.path(),
                begun,
                System.nanoTime(),
                answer.status(),
                date,
                headers.get("Retry-After"),
                headers.containsKey("ETag"),
                headers.getOrDefault("Cache-Control", "").startsWith("max-age=")));
        to.getOutputStream().write(whole);
        to.getOutputStream().flush();
    }

    private static byte[] written(Answer answer, Instant date) {
        List<String> head = new ArrayList<>();
        head.add("HTTP/1.1 " + answer.status() + " .");
        head.add("Date: " + httpDate(date));
        answer.headers().forEach((name, value) -> head.add(name + ": " + value));
        if (answer.status() != 304) {
            head.add("Content-Length: " + answer.body().length);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(answer.body());
        return whole.toByteArray();
    }

    static String httpDate(Instant date) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                .format(date.atOffset(ZoneOffset.UTC));
    }

    private static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "audited-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket door : listening.values()) {
            door.close();
        }
        for (Socket client : clients) {
            client.close();
        }
    }
}
