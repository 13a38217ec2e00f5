package io.bonafide.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes connections on loopback and says nothing, until it is closed. */
final class HangingServer implements AutoCloseable {
    private final ServerSocket listening =
            new ServerSocket(0, 500, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private final CountDownLatch awaited;
    private final Thread thread;

    /**
     * @param awaited how many connections {@link #awaitConnections} waits for
     */
    HangingServer(int awaited) throws IOException {
        this.awaited = new CountDownLatch(awaited);
        thread = new Thread(this::listen, "hanging-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                held.add(listening.accept());
                awaited.countDown();
            } catch (IOException closed) {
                return;
            }
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    boolean awaitConnections() throws InterruptedException {
        return awaited.await(5, TimeUnit.MINUTES);
    }

    /** Connections that were taken so far. */
    int connections() {
        return held.size();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        // Whoever was let in last is on the list only then.
        awaitEnd();
        for (Socket socket : held) {
            socket.close();
        }
    }

    private void awaitEnd() throws IOException {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while closing", stopped);
        }
    }
}
