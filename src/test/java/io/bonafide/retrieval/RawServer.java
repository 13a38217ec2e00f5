package io.bonafide.retrieval;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Listens on loopback and does with each connection what its script says. */
final class RawServer implements AutoCloseable {
    // Only so that nobody stays behind for ever; no test waits for it.
    private static final int MOST_MILLIS = 3_600_000;

    private final ServerSocket listening =
            new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    private final SSLSocketFactory tls;
    private final Script script;
    private final AtomicLong sent = new AtomicLong();
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();

    /** One connection's course. It may throw when the client leaves. */
    @FunctionalInterface
    interface Script {
        void play(Wire wire) throws IOException;
    }

    /** A script that speaks TLS first and reads the request. */
    static Script https(Script script) {
        return wire -> script.play(wire.secured().asked());
    }

    RawServer(SSLSocketFactory tls, Script script) throws IOException {
        this.tls = tls;
        this.script = script;
        daemon(this::listen);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                clients.add(client);
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(MOST_MILLIS);
            script.play(new Wire(client, this::secure, sent));
        } catch (IOException left) {
            // The client has had enough, which is what most scripts provoke.
        }
    }

    private Socket secure(Socket client) throws IOException {
        return secure(tls, client);
    }

    static Socket secure(SSLSocketFactory tls, Socket client) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(client, null, true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Bytes that clients took, as far as the sockets' buffers tell. */
    long sent() {
        return sent.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
