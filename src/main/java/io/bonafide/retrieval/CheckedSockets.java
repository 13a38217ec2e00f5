package io.bonafide.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Sockets that ask the gate before they connect; TLS is laid over them. */
final class CheckedSockets extends SocketFactory {
    private final Gate gate;

    CheckedSockets(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Socket createSocket() {
        return new CheckedSocket(gate);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("Only unconnected sockets");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new SocketException("Only unconnected sockets");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new SocketException("Only unconnected sockets");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw new SocketException("Only unconnected sockets");
    }

    private static final class CheckedSocket extends Socket {
        private final Gate gate;
        private @Nullable InputStream metered;

        private CheckedSocket(Gate gate) {
            this.gate = gate;
        }

        // The one-argument form comes here as well.
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target)) {
                throw new Blocked("Not an internet address");
            }
            super.connect(gate.check(target), timeout);
        }

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (metered == null) {
                metered = Allowance.on(super.getInputStream());
            }
            return metered;
        }
    }
}
