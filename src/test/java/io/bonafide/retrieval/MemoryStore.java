package io.bonafide.retrieval;

import io.bonafide.credential.Sha256;
import io.bonafide.dossier.DocumentStore;
import io.bonafide.dossier.KeptDocument;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A store in memory, to look into. */
final class MemoryStore implements DocumentStore {
    final Map<Sha256, KeptDocument> documents = new ConcurrentHashMap<>();
    int written;

    @Override
    public Optional<KeptDocument> find(Sha256 key, Instant now) {
        return Optional.ofNullable(documents.get(key)).filter(kept -> now.isBefore(kept.expires()));
    }

    @Override
    public synchronized void keep(KeptDocument document) {
        written++;
        documents.put(document.key(), document);
    }

    @Override
    public synchronized void touch(KeptDocument document) {
        written++;
        documents.computeIfPresent(document.key(), (key, old) -> document);
    }

    @Override
    public void forget(Sha256 key) {
        documents.remove(key);
    }

    @Override
    public void forgetOld(Instant now) {
        documents.values().removeIf(kept -> !now.isBefore(kept.expires()));
    }

    KeptDocument only() {
        return documents.values().iterator().next();
    }
}
