package io.bonafide.retrieval;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** One connection to a hostile server, from its side. */
final class Wire {
    private static final int INTERVAL_MILLIS = 20;

    private final Socket plain;
    private final Socket socket;
    private final Upgrade upgrade;
    private final AtomicLong sent;

    /** Lays TLS over a connection. */
    @FunctionalInterface
    interface Upgrade {
        Socket over(Socket plain) throws IOException;
    }

    Wire(Socket plain, Upgrade upgrade, AtomicLong sent) {
        this(plain, plain, upgrade, sent);
    }

    private Wire(Socket plain, Socket socket, Upgrade upgrade, AtomicLong sent) {
        this.plain = plain;
        this.socket = socket;
        this.upgrade = upgrade;
        this.sent = sent;
    }

    Wire secured() throws IOException {
        return secured(upgrade);
    }

    /** Lays another TLS over it than the server's own. */
    Wire secured(Upgrade other) throws IOException {
        return new Wire(plain, other.over(socket), upgrade, sent);
    }

    /** Reads a request to its end. */
    Wire asked() throws IOException {
        request();
        return this;
    }

    /** A request, down to the empty line that ends it. */
    String request() throws IOException {
        StringBuilder request = new StringBuilder();
        int state = 0;
        while (state < 4) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("Left before asking");
            }
            request.append((char) next);
            boolean expected = next == (state % 2 == 0 ? '\r' : '\n');
            state = expected ? state + 1 : 0;
        }
        return request.toString();
    }

    Wire send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        sent.addAndGet(bytes.length);
        return this;
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same again until the client leaves. */
    void endlessly(String text) throws IOException {
        byte[] many = text.repeat(Math.max(1, 8192 / text.length())).getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            send(many);
        }
    }

    /** One byte now and then, until the client leaves. */
    void drip(String text) throws IOException {
        for (int i = 0; ; i++) {
            send(text.substring(i % text.length(), i % text.length() + 1));
            socket.setSoTimeout(INTERVAL_MILLIS);
            try {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException patient) {
                // The client is still there.
            }
        }
    }

    /** Packs zeros without ever holding them. */
    void bomb(long unpacked) throws IOException {
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                send(new byte[] {(byte) one});
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                send(Arrays.copyOfRange(bytes, from, from + length));
            }
        };
        byte[] zeros = new byte[64 << 10];
        try (GZIPOutputStream packed = new GZIPOutputStream(counted, 8192)) {
            for (long done = 0; done < unpacked; done += zeros.length) {
                packed.write(zeros);
            }
        }
    }

    /** Says nothing more, until the client leaves. */
    void hold() throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // Whatever it says.
        }
    }

    /** Breaks the connection off: no end of TLS, none of TCP, what was under way is lost. */
    void reset() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }
}
