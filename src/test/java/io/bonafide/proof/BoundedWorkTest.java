package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile document costs no more than seconds, and a busy verifier does not mix documents up. */
class BoundedWorkTest {
    private static final JsonObject SIGNED = Samples.json(Samples.signedBadge());

    private final Proofs proofs = new Proofs();

    private Outcome outcome(JsonObject document) {
        return proofs.verify(
                        Samples.document(document.toString()), Samples.proof(SIGNED, 0), Samples.key(Samples.ISSUER))
                .outcome();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 14, 16, 20, 24, 32, 64})
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCliqueOfBlankNodesIsRefused(int size) {
        assertThat(judgeGraph(clique(size))).isEqualTo(ProofResult.malformed("Too costly to canonicalise"));
    }

    @Test
    void aSmallCliqueIsCanonicalised() {
        assertThat(judgeGraph(clique(5)).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 700})
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aRingOfBlankNodesIsJudgedInTime(int size) {
        JsonArrayBuilder links = Json.createArrayBuilder();
        for (int i = 0; i < size; i++) {
            JsonObjectBuilder next = Json.createObjectBuilder().add("id", "_:n" + (i + 1) % size);
            links.add(Json.createObjectBuilder().add("id", "_:n" + i).add("next", next));
        }
        assertThat(judgeGraph(links.build()).outcome()).isNotEqualTo(Outcome.HOLDS);
    }

    // In a vocabulary that has every term, so that nothing but the shape is wrong.
    private static ProofResult judgeGraph(JsonArray nodes) {
        String url = "https://vocabulary.example/v1";
        JsonObject anything = Json.createObjectBuilder()
                .add(
                        "@context",
                        Json.createObjectBuilder()
                                .add("@vocab", "https://vocabulary.example#")
                                .add(
                                        "knows",
                                        Json.createObjectBuilder()
                                                .add("@id", "https://vocabulary.example#knows")
                                                .add("@type", "@id")))
                .build();
        JsonObject document = Json.createPointer("/@context/-").add(SIGNED, Json.createValue(url));
        JsonObject forged = Places.with(document, "", "knows", nodes);
        return new Proofs(Contexts.bundled().with(Map.of(url, anything)))
                .verify(Samples.document(forged.toString()), Samples.proof(SIGNED, 0), Samples.key(Samples.ISSUER));
    }

    // Every node relates to every other and none can be told from the rest.
    private static JsonArray clique(int size) {
        JsonArrayBuilder nodes = Json.createArrayBuilder();
        for (int i = 0; i < size; i++) {
            JsonArrayBuilder others = Json.createArrayBuilder();
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    others.add("_:n" + j);
                }
            }
            JsonObjectBuilder node = Json.createObjectBuilder().add("id", "_:n" + i);
            nodes.add(node.add("knows", others));
        }
        return nodes.build();
    }

    @Test
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void tooManyValuesAreRefused() {
        JsonArrayBuilder types = Json.createArrayBuilder();
        for (int i = 0; i < 50_000; i++) {
            types.add(i % 10);
        }
        assertThat(outcome(Places.with(SIGNED, "", "name", types.build()))).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manyTypedObjectsAreJudgedInTime() {
        JsonArrayBuilder achievements = Json.createArrayBuilder();
        for (int i = 0; i < 1_400; i++) {
            achievements.add(Json.createObjectBuilder().add("type", "Achievement"));
        }
        assertThat(outcome(Places.with(SIGNED, "/credentialSubject", "achievement", achievements.build())))
                .isNotEqualTo(Outcome.HOLDS);
    }

    @Test
    void manyThreadsAgree() throws Exception {
        List<JsonObject> badges = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String badge = Samples.BADGE.replace("2.5", i + ".125");
            badges.add(Samples.json(Samples.ISSUER.signDataIntegrity(
                    badge, "eddsa-rdfc-2022", Samples.ISSUER.didKeyMethod(), Samples.CREATED)));
        }
        List<Callable<Outcome>> tasks = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            JsonObject badge = badges.get(i % badges.size());
            tasks.add(() -> proofs.verify(
                            Samples.document(badge.toString()), Samples.proof(badge, 0), Samples.key(Samples.ISSUER))
                    .outcome());
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (var result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(Outcome.HOLDS);
            }
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
    }
}
