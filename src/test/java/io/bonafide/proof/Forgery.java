package io.bonafide.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A selectively disclosed credential whose proof value is being tampered with. */
record Forgery(JsonObject shown, DerivedProof proof) {

    static Forgery of(JsonObject shown) {
        try {
            return new Forgery(
                    shown, DerivedProof.parse(shown.getJsonObject("proof").getString("proofValue")));
        } catch (Refusal e) {
            throw new IllegalArgumentException(e);
        }
    }

    JsonObject document() {
        return withValue(shown, DerivedProofValue.encode(proof));
    }

    Forgery signatures(UnaryOperator<List<byte[]>> change) {
        return with(proof.ephemeralKey(), change.apply(proof.signatures()), proof.labels(), proof.mandatory());
    }

    Forgery mandatory(UnaryOperator<List<Integer>> change) {
        return with(proof.ephemeralKey(), proof.signatures(), proof.labels(), change.apply(proof.mandatory()));
    }

    Forgery labels(UnaryOperator<Map<Integer, byte[]>> change) {
        return with(proof.ephemeralKey(), proof.signatures(), change.apply(proof.labels()), proof.mandatory());
    }

    Forgery key(byte[] other) {
        return with(other, proof.signatures(), proof.labels(), proof.mandatory());
    }

    private Forgery with(byte[] key, List<byte[]> signatures, Map<Integer, byte[]> labels, List<Integer> mandatory) {
        return new Forgery(shown, new DerivedProof(proof.baseSignature(), key, signatures, labels, mandatory));
    }

    static <T> List<T> with(List<T> all, T more) {
        List<T> longer = new ArrayList<>(all);
        longer.add(more);
        return longer;
    }

    static <T> List<T> reversed(List<T> all) {
        List<T> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        return turned;
    }

    static byte[] bytes(JsonObject document) {
        String value = document.getJsonObject("proof").getString("proofValue");
        return Base64.getUrlDecoder().decode(value.substring(1));
    }

    static JsonObject withValue(JsonObject document, byte[] value) {
        return Places.with(document, "/proof", "proofValue", Json.createValue("u" + Signer.base64url(value)));
    }
}
