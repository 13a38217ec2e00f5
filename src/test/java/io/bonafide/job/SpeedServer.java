package io.bonafide.job;

import io.bonafide.demo.Answer;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.demo.VirtualIssuer.Condition;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Issuers in a process of their own, so that heap and threads of the measured one are its own. Every document is made
 * beforehand, and every answer is one write: still, it shares the machine's processors with those who ask.
 */
final class SpeedServer {
    private static final int WAITING = 2000;
    private static final int LONGEST_LINE = 8 << 10;

    private final VirtualIssuer issuer;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    private SpeedServer(VirtualIssuer issuer) {
        this.issuer = issuer;
    }

    /**
     * Prints the certificate authority and one port per latency, then serves until its input ends.
     *
     * @param arguments hosts, claims, then latencies in milliseconds
     */
    public static void main(String[] arguments) throws Exception {
        VirtualIssuer issuer = new VirtualIssuer(Integer.parseInt(arguments[0]));
        SpeedServer server = new SpeedServer(issuer);
        server.prepare(issuer, Integer.parseInt(arguments[1]));
        server.prepare(new VirtualIssuer(1), Integer.parseInt(arguments[1]));
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate.Builder names = new HeldCertificate.Builder().signedBy(authority);
        issuer.hosts().forEach(names::addSubjectAlternativeName);
        HandshakeCertificates tls = new HandshakeCertificates.Builder()
                .heldCertificate(names.build(), authority.certificate())
                .build();
        System.out.println(authority.certificatePem().replace("\n", "|"));
        for (String latency : List.of(arguments).subList(2, arguments.length)) {
            System.out.println(server.listen(tls, Integer.parseInt(latency)));
        }
        while (System.in.read() >= 0) {
            // Whoever started us holds the other end.
        }
        System.exit(0);
    }

    private void prepare(VirtualIssuer asked, int claims) {
        IntStream.rangeClosed(1, claims).parallel().forEach(number -> {
            String address = asked.address(number, Condition.GOOD);
            int path = address.indexOf('/', "https://".length());
            answer(address.substring("https://".length(), path), address.substring(path));
        });
    }

    private byte[] answer(String host, String path) {
        return answers.computeIfAbsent(
                host + path, key -> bytes(issuer.answer(host, path).orElseGet(() -> Answer.status(404))));
    }

    private static byte[] bytes(Answer answer) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " X\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(answer.body().length).append("\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(answer.body());
        return whole.toByteArray();
    }

    private int listen(HandshakeCertificates tls, int latency) throws IOException {
        SSLServerSocket listening = (SSLServerSocket) tls.sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, WAITING, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        start(() -> {
            while (true) {
                Socket socket = listening.accept();
                start(() -> converse(socket, latency));
            }
        });
        return listening.getLocalPort();
    }

    /** Something that ends with its connection. */
    @FunctionalInterface
    private interface Service {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Service service) {
        Thread thread = new Thread(() -> {
            try {
                service.run();
            } catch (IOException | InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void converse(Socket connection, int latency) throws IOException, InterruptedException {
        try (Socket socket = connection) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String request = line(in); !request.isEmpty(); request = line(in)) {
                String host = "";
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    if (header.toLowerCase(Locale.ROOT).startsWith("host:")) {
                        host = header.substring(5).strip().replaceFirst(":\\d+$", "");
                    }
                }
                if (latency > 0) {
                    Thread.sleep(latency);
                }
                out.write(answer(host, request.split(" ")[1]));
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n' && line.length() < LONGEST_LINE; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
