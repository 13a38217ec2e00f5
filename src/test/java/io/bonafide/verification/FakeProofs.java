package io.bonafide.verification;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Says of every proof what it was told to say, by key id. */
final class FakeProofs implements ProofOracle {
    private final ProofResult otherwise;
    private final Map<String, ProofResult> byKey = new HashMap<>();
    final AtomicInteger asked = new AtomicInteger();

    private FakeProofs(ProofResult otherwise) {
        this.otherwise = otherwise;
    }

    static FakeProofs allHold() {
        return new FakeProofs(ProofResult.holds());
    }

    static FakeProofs all(ProofResult result) {
        return new FakeProofs(result);
    }

    FakeProofs with(String keyId, ProofResult result) {
        byKey.put(keyId, result);
        return this;
    }

    @Override
    public ProofResult embedded(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
        return enveloping(document, key);
    }

    @Override
    public ProofResult enveloping(SecuredDocument document, VerificationKey key) {
        asked.incrementAndGet();
        return byKey.getOrDefault(key.id(), otherwise);
    }
}
