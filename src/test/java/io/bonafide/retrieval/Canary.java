package io.bonafide.retrieval;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on loopback and counts who comes. */
final class Canary implements AutoCloseable {
    private final ServerSocket listening;
    private final AtomicInteger visitors = new AtomicInteger();
    private final Thread thread;

    Canary() throws IOException {
        listening = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        thread = new Thread(this::count, "canary");
        thread.setDaemon(true);
        thread.start();
    }

    private void count() {
        while (!listening.isClosed()) {
            try (Socket visitor = listening.accept()) {
                visitors.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** All who came so far; a visit of our own flushes the queue first, so that nobody is missed. */
    int visitors() throws IOException, InterruptedException {
        int before;
        try (Socket own = new Socket(listening.getInetAddress(), port())) {
            own.setSoTimeout(60_000);
            // Ends when the canary has accepted and closed us, hence also everybody before us.
            before = own.getInputStream().read();
        }
        int total = visitors.get() + before;
        visitors.decrementAndGet();
        return total;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
