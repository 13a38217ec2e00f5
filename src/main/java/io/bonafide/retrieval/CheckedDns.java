package io.bonafide.retrieval;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Resolves through the gate. OkHttp does not ask it about literal addresses; {@link CheckedSockets} sees those too. */
final class CheckedDns implements Dns {
    private static final int PLAIN_HTTP = 80;

    private final Gate gate;

    CheckedDns(Gate gate) {
        this.gate = gate;
    }

    /** The port belongs to the question, because what is allowed depends on it. */
    @Override
    public Dns.Call newCall(Dns.Request request) {
        return new Lookup(request);
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        throw new UnknownHostException("Asked without a port");
    }

    private final class Lookup implements Dns.Call {
        private final Dns.Request request;
        private volatile boolean canceled;

        private Lookup(Dns.Request request) {
            this.request = request;
        }

        @Override
        public Dns.Request getRequest() {
            return request;
        }

        @Override
        public void enqueue(Dns.Callback callback) {
            try {
                List<Dns.Record.IpAddress> records = gate.resolve(request.hostname(), port()).stream()
                        .map(address -> new Dns.Record.IpAddress(request.hostname(), address))
                        .toList();
                callback.onRecords(this, true, records);
            } catch (IOException refused) {
                callback.onFailure(this, refused);
            }
        }

        // OkHttp leaves the port out for plain http at its usual port.
        private int port() {
            return request.port() < 0 ? PLAIN_HTTP : request.port();
        }

        @Override
        public void cancel() {
            canceled = true;
        }

        @Override
        public boolean isCanceled() {
            return canceled;
        }
    }
}
