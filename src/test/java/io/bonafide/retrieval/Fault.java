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
    NO_SUCH_NAME(Layer.NAME),
    REFUSED(Layer.HANDSHAKE),
    NO_TLS(Layer.HANDSHAKE),
    SILENT(Layer.HANDSHAKE),
    STRANGERS_CERTIFICATE(Layer.HANDSHAKE),
    UNAVAILABLE(Layer.ANSWER),
    UNAVAILABLE_FOR_A_SECOND(Layer.ANSWER),
    BROKEN(Layer.ANSWER),
    BUSY(Layer.ANSWER),
    BUSY_UNTIL(Layer.ANSWER),
    GATEWAY_PAGE(Layer.ANSWER),
    EDGE(Layer.ANSWER),
    ROBOT_CHECK(Layer.ANSWER),
    EMPTY(Layer.ANSWER),
    NOTHING_NEW(Layer.ANSWER),
    CUT_SHORT(Layer.ANSWER),
    CHUNK_MISSING(Layer.ANSWER),
    GARBAGE(Layer.ANSWER),
    HUNG_UP(Layer.ANSWER),
    RESET(Layer.ANSWER),
    STALL(Layer.ANSWER),
    DRIP(Layer.ANSWER);

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

    Fault(Layer layer) {
        this.layer = layer;
    }

    Layer layer() {
        return layer;
    }

    /** A name that is not found needs no server to play it. */
    void play(Wire wire) throws IOException {
        script().play(wire);
    }

    private RawServer.Script script() {
        return switch (this) {
            case NO_SUCH_NAME -> Wire::reset;
            case REFUSED -> Wire::reset;
            case NO_TLS -> wire -> wire.send("HTTP/1.1 400 Bad Request\r\n\r\n");
            case SILENT -> Wire::hold;
            case STRANGERS_CERTIFICATE -> wire -> wire.secured(plain -> RawServer.secure(Stranger.TLS, plain));
            case UNAVAILABLE -> wire -> wire.send(status("503 Service Unavailable", ""));
            case UNAVAILABLE_FOR_A_SECOND -> wire -> wire.send(status("503 Service Unavailable", "Retry-After: 1\r\n"));
            case BROKEN -> wire -> wire.send(status("500 Internal Server Error", ""));
            case BUSY -> wire -> wire.send(status("429 Too Many Requests", "Retry-After: 1\r\n"));
            case BUSY_UNTIL ->
                wire -> wire.send(status("429 Too Many Requests", "Date: " + date(0) + "Retry-After: " + date(1)));
            case GATEWAY_PAGE ->
                wire -> wire.send("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nConnection: close\r\n"
                        + "Content-Length: 24\r\n\r\n<html><h1>Not today</h1>");
            case EDGE -> wire -> wire.send(status("522 Connection Timed Out", ""));
            case ROBOT_CHECK -> wire -> wire.send(status("403 Forbidden", "cf-mitigated: challenge\r\n"));
            case EMPTY -> wire -> wire.send(status("200 OK", "Content-Type: application/json\r\n"));
            case NOTHING_NEW -> wire -> wire.send("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
            case CUT_SHORT ->
                wire -> wire.send(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"@");
            case CHUNK_MISSING ->
                wire -> wire.send(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{");
            case GARBAGE -> wire -> wire.send("\u0000\u0001\u0002\u00ff not http at all\r\n\r\n");
            case HUNG_UP -> wire -> {};
            case RESET -> Wire::reset;
            case STALL -> Wire::hold;
            case DRIP ->
                wire -> wire.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
                        .drip("x");
        };
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
