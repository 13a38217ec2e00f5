package io.bonafide.demo;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP answer of a loopback issuer.
 *
 * @param status HTTP status
 * @param headers names and values, {@code Content-Type} among them
 * @param body as sent; empty where there is none
 * @param delay how long the issuer thinks before it answers
 * @param hangUp close the connection instead of answering
 */
public record Answer(int status, Map<String, String> headers, byte[] body, Duration delay, boolean hangUp) {

    public Answer {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("No status of a final answer: " + status);
        }
        headers = Map.copyOf(headers);
    }

    /** 200 with a document. */
    public static Answer document(String mediaType, byte[] body) {
        return new Answer(200, Map.of("Content-Type", mediaType), body, Duration.ZERO, false);
    }

    /** Only a status. */
    public static Answer status(int status) {
        return new Answer(status, Map.of(), new byte[0], Duration.ZERO, false);
    }

    /** No answer: the connection is closed. */
    public static Answer connectionClosed() {
        return new Answer(503, Map.of(), new byte[0], Duration.ZERO, true);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Answer(status, more, body, delay, hangUp);
    }

    Answer after(Duration pause) {
        return new Answer(status, headers, body, pause, hangUp);
    }

    /** The same answer around another one's document. */
    Answer around(Answer document) {
        Answer whole = new Answer(status, document.headers(), document.body(), delay, hangUp);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            whole = whole.with(header.getKey(), header.getValue());
        }
        return whole;
    }
}
