package io.bonafide.retrieval;

import static io.bonafide.dossier.RetrievalFailure.BLOCKED;
import static io.bonafide.dossier.RetrievalFailure.CONNECTION;
import static io.bonafide.dossier.RetrievalFailure.TIMEOUT;
import static io.bonafide.dossier.RetrievalFailure.TLS;
import static io.bonafide.retrieval.RawServer.https;

import io.bonafide.dossier.RetrievalFailure;
import java.util.List;

/**
 * What servers do that mean harm, or are badly broken.
 *
 * @param ends how it has to end
 */
record HostileScripts(String name, RetrievalFailure ends, RawServer.Script script) {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String JSON = OK + "Content-Type: application/json\r\n";
    private static final String GZIP = JSON + "Content-Encoding: gzip\r\n\r\n";
    private static final String CHUNKED = JSON + "Transfer-Encoding: chunked\r\n\r\n";
    private static final byte[] FILE_NAME_FOLLOWS = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 3};
    private static final byte[] HALF_A_SERVER_HELLO = {0x16, 3, 3, 0, 90, 2, 0, 0, 86, 3, 3};
    private static final long TEN_GIB = 10L << 30;

    /** They stall or dawdle: only the call's own limit ends them. */
    static List<HostileScripts> slow() {
        return List.of(
                new HostileScripts("accepts, and that is all", TIMEOUT, Wire::hold),
                new HostileScripts("half a handshake", TIMEOUT, wire -> wire.send(HALF_A_SERVER_HELLO)
                        .hold()),
                new HostileScripts("handshake, dripping", TIMEOUT, wire -> wire.drip("\u0016\u0003\u0003@\u0000")),
                new HostileScripts("no answer", TIMEOUT, https(Wire::hold)),
                new HostileScripts("half a status line", TIMEOUT, https(wire -> wire.send("HTTP/1.")
                        .hold())),
                new HostileScripts("half a header", TIMEOUT, https(wire -> wire.send(OK + "Content-Ty")
                        .hold())),
                new HostileScripts("headers, dripping", TIMEOUT, https(wire -> wire.send(OK)
                        .drip("X-A: b\r\n"))),
                new HostileScripts("headers, then nothing", TIMEOUT, https(wire -> wire.send(JSON + "\r\n")
                        .hold())),
                new HostileScripts("half a body", TIMEOUT, https(wire -> wire.send(JSON + "Content-Length: 9\r\n\r\n{")
                        .hold())),
                new HostileScripts(
                        "body, dripping", TIMEOUT, https(wire -> wire.send(JSON + "Content-Length: 90000\r\n\r\n{")
                                .drip(" "))),
                new HostileScripts("half a chunk", TIMEOUT, https(wire -> wire.send(CHUNKED + "10\r\n{")
                        .hold())),
                new HostileScripts("chunks of one byte", TIMEOUT, https(wire -> wire.send(CHUNKED)
                        .drip("1\r\n \r\n"))),
                new HostileScripts("half a gzip header", TIMEOUT, https(wire -> wire.send(GZIP + "\u001f\u008b")
                        .hold())),
                new HostileScripts("refusal, dripping", TIMEOUT, https(wire -> wire.send("HTTP/1.1 410 Gone\r\n\r\n{")
                        .drip(" "))));
    }

    /** They send too much. */
    static List<HostileScripts> greedy() {
        return List.of(
                new HostileScripts("endless body", BLOCKED, https(wire -> wire.send(JSON + "\r\n{")
                        .endlessly(" "))),
                new HostileScripts("endless image", BLOCKED, https(wire -> wire.send(OK + "\r\n\u0089PNG")
                        .endlessly("x"))),
                new HostileScripts("endless refusal", BLOCKED, https(wire -> wire.send("HTTP/1.1 410 No\r\n\r\n{")
                        .endlessly(" "))),
                new HostileScripts("endless chunks", BLOCKED, https(wire -> wire.send(CHUNKED)
                        .endlessly("8\r\n        \r\n"))),
                new HostileScripts("10 GiB announced", BLOCKED, https(wire -> wire.send(
                                JSON + "Content-Length: " + TEN_GIB + "\r\n\r\n{")
                        .endlessly(" "))),
                new HostileScripts(
                        "10 GiB packed", BLOCKED, https(wire -> wire.send(GZIP).bomb(TEN_GIB))),
                new HostileScripts("endless file name in gzip", BLOCKED, https(wire -> wire.send(GZIP)
                        .send(FILE_NAME_FOLLOWS)
                        .endlessly("a"))),
                new HostileScripts(
                        "packed twice", BLOCKED, https(wire -> wire.send(JSON + "Content-Encoding: gzip, gzip\r\n\r\n")
                                .bomb(TEN_GIB))),
                new HostileScripts("packed twice, said twice", BLOCKED, https(wire -> wire.send(
                                JSON + "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n\r\n")
                        .bomb(TEN_GIB))),
                new HostileScripts(
                        "packed otherwise", BLOCKED, https(wire -> wire.send(JSON + "Content-Encoding: zstd\r\n\r\n")
                                .endlessly("x"))),
                new HostileScripts(
                        "100 KiB of headers",
                        BLOCKED,
                        https(wire -> wire.send(OK + ("X-A: " + "b".repeat(1000) + "\r\n").repeat(100) + "\r\n{}"))),
                new HostileScripts("endless headers", CONNECTION, https(wire -> wire.send(OK)
                        .endlessly("X-A: b\r\n"))),
                new HostileScripts("one endless header", CONNECTION, https(wire -> wire.send(OK + "X: ")
                        .endlessly("b"))),
                new HostileScripts("endless status line", CONNECTION, https(wire -> wire.send(OK.strip())
                        .endlessly("x"))),
                new HostileScripts("endless chunk size", BLOCKED, https(wire -> wire.send(CHUNKED)
                        .endlessly("0"))),
                new HostileScripts("endless chunk size, later", BLOCKED, https(wire -> wire.send(
                                CHUNKED + "80000\r\n" + "x".repeat(0x80000) + "\r\n")
                        .endlessly("0"))),
                new HostileScripts("endless trailers", CONNECTION, https(wire -> wire.send(CHUNKED + "0\r\n")
                        .endlessly("X: y\r\n"))),
                new HostileScripts(
                        "endless interim answers",
                        CONNECTION,
                        https(wire -> wire.endlessly("HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n"))));
    }

    /** They break the protocol. */
    static List<HostileScripts> broken() {
        return List.of(
                new HostileScripts("hangs up", TLS, wire -> {}),
                new HostileScripts("plain text for TLS", TLS, wire -> wire.send("HTTP/1.1 200 OK\r\n\r\n{}")
                        .hold()),
                new HostileScripts("noise for TLS", TLS, wire -> wire.endlessly("\u0000\u00ff\u0080noise")),
                new HostileScripts("endless TLS record", TLS, wire -> wire.endlessly("\u0016\u0003\u0003\u00ff\u00ff")),
                new HostileScripts("hangs up when asked", CONNECTION, https(wire -> {})),
                new HostileScripts("noise for HTTP", CONNECTION, https(wire -> wire.endlessly("\u0000\u00ffnoise\n"))),
                new HostileScripts("no status", CONNECTION, https(wire -> wire.send("{\"a\":1}"))),
                new HostileScripts("another protocol", CONNECTION, https(wire -> wire.send("SSH-2.0-x\r\n")
                        .hold())),
                new HostileScripts("status of no kind", CONNECTION, https(wire -> wire.send("HTTP/1.1 abc\r\n\r\n{}"))),
                new HostileScripts("HTTP/9.9", CONNECTION, https(wire -> wire.send("HTTP/9.9 200 OK\r\n\r\n{}"))),
                new HostileScripts("status 999", CONNECTION, https(wire -> wire.send("HTTP/1.1 999 X\r\n\r\n{}"))),
                new HostileScripts("status 0", CONNECTION, https(wire -> wire.send("HTTP/1.1 000 X\r\n\r\n{}"))),
                new HostileScripts("changes the protocol", CONNECTION, https(wire -> wire.send(
                                "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\n\r\n")
                        .endlessly("x"))),
                new HostileScripts(
                        "less than announced",
                        CONNECTION,
                        https(wire -> wire.send(JSON + "Content-Length: 9\r\n\r\n{}"))),
                new HostileScripts("chunks cut short", CONNECTION, https(wire -> wire.send(CHUNKED + "5\r\n{ }"))),
                new HostileScripts("no last chunk", CONNECTION, https(wire -> wire.send(CHUNKED + "2\r\n{}\r\n"))),
                new HostileScripts(
                        "chunk of a huge size",
                        CONNECTION,
                        https(wire -> wire.send(CHUNKED + "FFFFFFFFFFFFFFFF\r\n{}"))),
                new HostileScripts(
                        "chunk of a negative size", CONNECTION, https(wire -> wire.send(CHUNKED + "-2\r\n{}"))),
                new HostileScripts(
                        "gzip that is none", CONNECTION, https(wire -> wire.send(GZIP + "{\"a\":1}{\"a\":1}"))),
                new HostileScripts("gzip cut short", CONNECTION, https(wire -> wire.send(GZIP)
                        .send(FILE_NAME_FOLLOWS)
                        .send("a\u0000"))));
    }
}
