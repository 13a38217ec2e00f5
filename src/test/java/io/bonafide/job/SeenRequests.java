package io.bonafide.job;

import io.bonafide.demo.Answer;
import io.bonafide.demo.Documents;
import io.bonafide.demo.VirtualIssuer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Issuers that name the state of their documents, fail as planned, and keep a log of what they sent. */
final class SeenRequests implements Documents {
    private final VirtualIssuer issuer;
    private final Map<String, AtomicInteger> failuresLeft = new ConcurrentHashMap<>();
    private final Map<String, Integer> failed = new ConcurrentHashMap<>();
    private final Map<String, Integer> missing = new ConcurrentHashMap<>();
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

    SeenRequests(VirtualIssuer issuer) {
        this.issuer = issuer;
    }

    /** The next requests for that document are answered with 503. */
    void fail(String document, int times) {
        failuresLeft.put(document, new AtomicInteger(times));
    }

    @Override
    public Set<String> hosts() {
        return issuer.hosts();
    }

    @Override
    public Optional<Answer> answer(String host, String path) {
        String document = host + path;
        if (mustFail(document) || mustFail(host)) {
            failed.merge(host, 1, Integer::sum);
            failed.merge(document, 1, Integer::sum);
            return Optional.of(Answer.status(503));
        }
        Optional<Answer> answer = issuer.answer(host, path);
        if (answer.isEmpty()) {
            missing.merge(host, 1, Integer::sum);
        }
        answer.ifPresent(found -> sizes.put(document, found.body().length));
        return answer.map(SeenRequests::named);
    }

    private boolean mustFail(String where) {
        AtomicInteger left = failuresLeft.get(where);
        return left != null && left.getAndDecrement() > 0;
    }

    private static Answer named(Answer answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.put("ETag", "\"" + Arrays.hashCode(answer.body()) + "\"");
        headers.put("Cache-Control", "no-cache");
        return new Answer(answer.status(), headers, answer.body(), answer.delay(), answer.hangUp());
    }

    /** By host, or by document. */
    int failed(String where) {
        return failed.getOrDefault(where, 0);
    }

    int missing(String host) {
        return missing.getOrDefault(host, 0);
    }

    int size(String document) {
        return sizes.getOrDefault(document, 0);
    }
}
