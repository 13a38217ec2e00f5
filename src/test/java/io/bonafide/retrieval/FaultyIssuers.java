package io.bonafide.retrieval;

import io.bonafide.demo.Answer;
import io.bonafide.demo.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Issuers behind a line that can be exchanged. They count what they were asked and which faults they played. */
public final class FaultyIssuers implements AutoCloseable {
    private final Documents documents;
    private final Map<String, RawServer> servers = new TreeMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<Fault, AtomicInteger> faults = new EnumMap<>(Fault.class);
    private volatile Line line = Line.sound();

    public FaultyIssuers(Documents documents) throws IOException {
        this.documents = documents;
        for (Fault fault : Fault.values()) {
            faults.put(fault, new AtomicInteger());
        }
        HeldCertificate.Builder certificate = new HeldCertificate.Builder().signedBy(Loopback.CA);
        documents.hosts().forEach(certificate::addSubjectAlternativeName);
        SSLSocketFactory tls = new HandshakeCertificates.Builder()
                .heldCertificate(certificate.build())
                .build()
                .sslSocketFactory();
        for (String host : documents.hosts()) {
            servers.put(host, new RawServer(tls, wire -> play(host, wire)));
        }
    }

    /** From now on. */
    public void behind(Line other) {
        line = other;
    }

    private void play(String host, Wire wire) throws IOException {
        Optional<Fault> early = fault(Fault.Layer.HANDSHAKE, host, host);
        if (early.isPresent()) {
            requests.incrementAndGet();
            early.get().play(wire);
            return;
        }
        Wire secured = wire.secured();
        String path = secured.request().split(" ", 3)[1];
        requests.incrementAndGet();
        Optional<Fault> late = fault(Fault.Layer.ANSWER, host, host + path);
        if (late.isPresent()) {
            late.get().play(secured);
        } else {
            answer(secured, documents.answer(host, path).orElseGet(() -> Answer.status(404)));
        }
    }

    private boolean findable(String host) {
        boolean missing = fault(Fault.Layer.NAME, host, host).isPresent();
        if (missing) {
            requests.incrementAndGet();
        }
        return !missing;
    }

    private Optional<Fault> fault(Fault.Layer layer, String host, String what) {
        Optional<Fault> met = line.meets(layer, host, what);
        met.map(faults::get).ifPresent(AtomicInteger::incrementAndGet);
        return met;
    }

    private static void answer(Wire wire, Answer answer) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Status\r\nConnection: close\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(answer.body().length).append("\r\n\r\n");
        wire.send(head.toString().getBytes(StandardCharsets.US_ASCII)).send(answer.body());
    }

    public Stage stage() {
        Map<String, Integer> ports = new TreeMap<>();
        servers.forEach((host, server) -> ports.put(host, server.port()));
        return new Stage(ports, List.of(Loopback.CA.certificate()), this::findable);
    }

    /** All there was so far: names looked up in vain, connections that failed, requests; each connection is for one. */
    public Tally tally() {
        Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
        faults.forEach((fault, count) -> counts.put(fault, count.get()));
        return new Tally(requests.get(), counts);
    }

    /**
     * @param requests that were made, whatever became of them
     * @param faults how often each kind was played
     */
    public record Tally(int requests, Map<Fault, Integer> faults) {
        public int faulty() {
            return faults.values().stream().mapToInt(Integer::intValue).sum();
        }

        public double share() {
            return faulty() / (double) Math.max(1, requests);
        }

        public Tally since(Tally earlier) {
            Map<Fault, Integer> later = new EnumMap<>(Fault.class);
            faults.forEach((fault, count) -> later.put(fault, count - earlier.faults.getOrDefault(fault, 0)));
            return new Tally(requests - earlier.requests, later);
        }
    }

    @Override
    public void close() throws IOException {
        for (RawServer server : servers.values()) {
            server.close();
        }
    }
}
