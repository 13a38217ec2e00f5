package io.bonafide.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Hands out one document per request, and counts. Who already has it (RFC 9110, 13.1.2) is told so. */
final class Stagehand implements HttpHandler {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Documents documents;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Map<String, Integer> unchanged = new ConcurrentHashMap<>();

    Stagehand(Documents documents) {
        this.documents = documents;
    }

    Map<String, Integer> requests() {
        return new TreeMap<>(requests);
    }

    Map<String, Integer> unchanged() {
        return new TreeMap<>(unchanged);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String host = host(exchange);
        String path = exchange.getRequestURI().getPath();
        if (!documents.hosts().contains(host)) {
            send(exchange, Answer.status(421));
        } else if (!READING.contains(exchange.getRequestMethod())) {
            send(exchange, Answer.status(405));
        } else {
            requests.merge(host + path, 1, Integer::sum);
            Answer answer = documents.answer(host, path).orElseGet(() -> Answer.status(404));
            if (isHeld(exchange, answer)) {
                unchanged.merge(host + path, 1, Integer::sum);
                answer = new Answer(304, answer.headers(), new byte[0], answer.delay(), answer.hangUp());
            }
            send(exchange, answer);
        }
    }

    private static boolean isHeld(HttpExchange exchange, Answer answer) {
        String held = exchange.getRequestHeaders().getFirst("If-None-Match");
        return held != null
                && answer.status() == 200
                && held.equals(answer.headers().get("ETag"));
    }

    private static String host(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Host");
        return header == null ? "" : header.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        pause(answer);
        if (answer.hangUp()) {
            exchange.close();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    private static void pause(Answer answer) throws IOException {
        try {
            Thread.sleep(answer.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The stage is closing", e);
        }
    }
}
