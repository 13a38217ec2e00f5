package io.bonafide.retrieval;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** What goes wrong between an issuer and whoever asks, and passes. None of it says anything about a credential. */
public enum Fault {
    NO_SUCH_NAME(Layer.NAME, Wire::reset),
    REFUSED(Layer.HANDSHAKE, Wire::reset),
    NO_TLS(Layer.HANDSHAKE, wire -> wire.send("HTTP/1.1 400 Bad Request\r\n\r\n")),
    SILENT(Layer.HANDSHAKE, Wire::hold),
    STRANGERS_CERTIFICATE(Layer.HANDSHAKE, wire -> wire.secured(plain -> RawServer.secure(Stranger.TLS, plain))),
    UNAVAILABLE(Layer.ANSWER, wire -> wire.send(status("503 Service Unavailable", ""))),
    UNAVAILABLE_FOR_A_SECOND(Layer.ANSWER, wire -> wire.send(status("503 Service Unavailable", "Retry-After: 1\r\n"))),
    BROKEN(Layer.ANSWER, wire -> wire.send(status("500 Internal Server Error", ""))),
    BUSY(Layer.ANSWER, wire -> wire.send(status("429 Too Many Requests", "Retry-After: 1\r\n"))),
    BUSY_UNTIL(
            Layer.ANSWER,
            wire -> wire.send(status("429 Too Many Requests", "Date: " + date(0) + "Retry-After: " + date(1)))),
    GATEWAY_PAGE(
            Layer.ANSWER,
            wire -> wire.send("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nConnection: close\r\n"
                    + "Content-Length: 24\r\n\r\n<html><h1>Not today</h1>")),
    EDGE(Layer.ANSWER, wire -> wire.send(status("522 Connection Timed Out", ""))),
    ROBOT_CHECK(Layer.ANSWER, wire -> wire.send(status("403 Forbidden", "cf-mitigated: challenge\r\n"))),
    EMPTY(Layer.ANSWER, wire -> wire.send(status("200 OK", "Content-Type: application/json\r\n"))),
    NOTHING_NEW(Layer.ANSWER, wire -> wire.send("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")),
    CUT_SHORT(
            Layer.ANSWER,
            wire -> wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"@")),
    CHUNK_MISSING(
            Layer.ANSWER,
            wire -> wire.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{")),
    GARBAGE(Layer.ANSWER, wire -> wire.send("\u0000\u0001\u0002\u00ff not http at all\r\n\r\n")),
    HUNG_UP(Layer.ANSWER, wire -> {}),
    RESET(Layer.ANSWER, Wire::reset),
    STALL(Layer.ANSWER, Wire::hold),
    DRIP(Layer.ANSWER, wire -> wire.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            .drip("x"));

    /** How far a request comes. */
    public enum Layer {
        NAME,
        HANDSHAKE,
        ANSWER;

        List<Fault> faults() {
            return Arrays.stream(Fault.values())
                    .filter(fault -> fault.layer == this)
                    .toList();
        }
    }

    private final Layer layer;
    private final RawServer.Script script;

    Fault(Layer layer, RawServer.Script script) {
        this.layer = layer;
        this.script = script;
    }

    Layer layer() {
        return layer;
    }

    /** A name that is not found needs no server to play it. */
    void play(Wire wire) throws IOException {
        script.play(wire);
    }

    private static String status(String line, String headers) {
        return "HTTP/1.1 " + line + "\r\nConnection: close\r\nContent-Length: 0\r\n" + headers + "\r\n";
    }

    private static String date(int second) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.parse("2036-11-24T01:30:00Z")
                        .plusSeconds(second)
                        .atOffset(ZoneOffset.UTC))
                + "\r\n";
    }

    /** Shows a certificate that nobody vouches for. */
    private static final class Stranger {
        private static final SSLSocketFactory TLS = new HandshakeCertificates.Builder()
                .heldCertificate(new HeldCertificate.Builder()
                        .addSubjectAlternativeName(Loopback.HOST)
                        .build())
                .build()
                .sslSocketFactory();
    }
}
