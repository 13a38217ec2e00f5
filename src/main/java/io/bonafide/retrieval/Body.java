package io.bonafide.retrieval;

import io.bonafide.credential.SecuredDocument;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.GzipSource;
import okio.Source;

/** Reads a body within limits that count what comes out, not what the server says it sends. */
final class Body {
    /** What is asked for. */
    static final String ACCEPTED =
            "application/vc+ld+json, application/vc+jwt, application/ld+json, application/json, application/did+json,"
                    + " image/png, image/svg+xml, text/plain;q=0.8, application/pdf;q=0.5, text/html;q=0.1";

    /** For servers that take offence at that. */
    static final String ANYTHING = "*/*";

    private static final int JSON_LIMIT = 2 << 20;
    static final int LIMIT = 5 << 20;
    private static final int RATIO_LIMIT = 100;
    private static final int RATIO_FREE = 64 << 10;
    private static final int STEP = 8 << 10;

    private Body() {}

    static SecuredDocument read(Headers headers, ResponseBody body) throws IOException {
        String mediaType = mediaType(headers);
        Counting raw = new Counting(body.source());
        Buffer read = new Buffer();
        try (Source decoded = decoded(headers, raw)) {
            while (decoded.read(read, STEP) != -1) {
                if (read.size() > limit(mediaType, read)) {
                    throw new Blocked("The answer is larger than " + (limit(mediaType, read) >> 20) + " MiB");
                }
                if (read.size() > RATIO_FREE && read.size() > RATIO_LIMIT * raw.count) {
                    throw new Blocked("The answer unpacks to more than " + RATIO_LIMIT + " times its size");
                }
            }
        }
        return new SecuredDocument(read.readByteArray(), mediaType);
    }

    // One layer, because we asked for one; two are a trick to hide a bomb.
    private static Source decoded(Headers headers, Source raw) throws Blocked {
        List<String> encodings = headers.values("Content-Encoding");
        String encoding =
                encodings.isEmpty() ? "" : String.join(",", encodings).strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GzipSource(raw);
            default -> throw new Blocked("The answer is packed in a way we did not ask for");
        };
    }

    private static int limit(String mediaType, Buffer read) {
        boolean json = mediaType.endsWith("json") || read.getByte(0) == '{' || read.getByte(0) == '[';
        return json ? JSON_LIMIT : LIMIT;
    }

    private static String mediaType(Headers headers) {
        String stated = headers.get("Content-Type");
        return stated == null ? "" : stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static final class Counting extends ForwardingSource {
        private long count;

        private Counting(Source raw) {
            super(raw);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long got = super.read(sink, byteCount);
            count += Math.max(got, 0);
            Allowance.seen(Math.max(got, 0));
            return got;
        }
    }
}
