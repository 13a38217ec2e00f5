package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The short way to canonical statements against the long way through the JSON-LD library: what the short way takes on, the
 * long way accepts, with the same result to the byte.
 */
class TwoWaysTest {
    private static final String V1 = "https://www.w3.org/2018/credentials/v1";
    private static final String V2 = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.";
    private static final String SECURITY = "https://w3id.org/security/";

    private static final int ROUNDS = 600;

    private final Canonicaliser canonicaliser = new Canonicaliser(Contexts.bundled());

    /** Whether the short way took it on. */
    private boolean agree(JsonObject document) {
        return agree(document, canonicaliser, Contexts.bundled());
    }

    private static boolean agree(JsonObject document, Canonicaliser canonicaliser, Contexts contexts) {
        try {
            SafeMode.check(document, contexts);
            String direct = canonicaliser.directly(document, "SHA-256");
            assertThat(direct)
                    .isEqualTo(canonicaliser.dataset(document, "SHA-256").canonical());
            Map<String, String> secret = secretLabels(direct);
            assertThat(canonicaliser.directlyRelabelled(document, "SHA-256", secret))
                    .isEqualTo(canonicaliser.dataset(document, "SHA-256").relabelled(secret));
            return true;
        } catch (Unusual e) {
            return false;
        } catch (Refusal e) {
            // Before the short way began, or the long way refuses what the short way took on.
            assertThatThrownBy(() -> canonicaliser.directly(document, "SHA-256"))
                    .isInstanceOfAny(Unusual.class, Refusal.class);
            return false;
        }
    }

    /** As in a selectively disclosed credential: labels in an order of their own. */
    private static Map<String, String> secretLabels(String canonical) {
        return Pattern.compile("_:(c14n(\\d+))")
                .matcher(canonical)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> "u" + (7919 * (1 + Integer.parseInt(found.group(2))) % 10_007),
                        (one, same) -> one));
    }

    static List<JsonArray> contexts() {
        return List.of(
                context(V2),
                context(V2, OPEN_BADGES + "3.json"),
                context(V2, OPEN_BADGES + "3.json", SECURITY + "suites/ed25519-2020/v1"),
                context(V2, SECURITY + "data-integrity/v2", OPEN_BADGES + "3.json"),
                context(V1),
                context(V1, SECURITY + "data-integrity/v1"),
                context(V1, SECURITY + "data-integrity/v2"),
                context(V1, OPEN_BADGES + "1.json"),
                context(V1, OPEN_BADGES + "2.json", SECURITY + "data-integrity/v2"),
                context(V1, OPEN_BADGES + "1.json", SECURITY + "suites/ed25519-2020/v1"),
                context(V1, OPEN_BADGES + "1.json", "https://purl.imsglobal.org/spec/clr/v2p0/context.json"),
                context(SECURITY + "suites/ed25519-2020/v1"),
                context(SECURITY + "suites/ed25519-2020/v1", SECURITY + "data-integrity/v1"));
    }

    private static JsonArray context(String... urls) {
        return Json.createArrayBuilder(List.of(urls)).build();
    }

    private static JsonObject in(JsonValue context, JsonObject document) {
        return Json.createObjectBuilder(document).add("@context", context).build();
    }

    @Test
    void aBadgeGoesTheShortWay() {
        assertThat(agree(Samples.json(Samples.BADGE))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void generatedDocumentsAgree(JsonArray context) {
        JsonMutations mutations = new JsonMutations(context.hashCode());
        int taken = 0;
        for (int i = 0; i < ROUNDS; i++) {
            for (JsonObject document : documents(context.getString(0))) {
                taken += agree(in(context, mutations.of(document))) ? 1 : 0;
            }
        }
        assertThat(taken).isGreaterThan(ROUNDS / 25);
    }

    private static List<JsonObject> documents(String model) {
        String badge = Samples.BADGE;
        if (model.equals(V1)) {
            badge = badge.replace("validFrom", "issuanceDate").replace("validUntil", "expirationDate");
        }
        JsonObject known = Samples.json(badge);
        JsonObject plain = Json.createObjectBuilder(known)
                .remove("name")
                .add("issuer", "did:web:issuer.example")
                .add("credentialSubject", Json.createObjectBuilder().add("id", "mailto:ada@example.org"))
                .remove("credentialStatus")
                .add("type", "VerifiableCredential")
                .build();
        JsonObject withoutStatus =
                Json.createObjectBuilder(known).remove("credentialStatus").build();
        JsonObject proof = Json.createObjectBuilder()
                .add("id", "urn:x:1")
                .add("type", "Ed25519VerificationKey2020")
                .add("controller", "did:web:issuer.example")
                .build();
        return List.of(known, withoutStatus, plain, proof, JsonMutations.ALL_OF_IT);
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void proofOptionsAgree(JsonArray context) {
        Map<String, JsonValue> optional = new TreeMap<>(Map.of(
                "created", Json.createValue("2026-03-01T09:00:00Z"),
                "expires", Json.createValue("2027-03-01T09:00:00Z"),
                "cryptosuite", Json.createValue("eddsa-rdfc-2022"),
                "domain", Json.createValue("verifier.example"),
                "challenge", Json.createValue("a \"quoted\" line\nbreak"),
                "nonce", Json.createValue("1"),
                "id", Json.createValue("urn:uuid:0f5d5f2e-6b1e-4c37-9d2b-7b7f0d1c2a11"),
                "previousProof", Json.createValue("urn:uuid:1f5d5f2e-6b1e-4c37-9d2b-7b7f0d1c2a11")));
        for (String type : List.of("DataIntegrityProof", "Ed25519Signature2020", "Ed25519Signature2018", "Other")) {
            for (int choice = 0; choice < 1 << optional.size(); choice++) {
                var options = Json.createObjectBuilder()
                        .add("@context", context)
                        .add("type", type)
                        .add("verificationMethod", "did:web:issuer.example#key-1")
                        .add("proofPurpose", choice % 3 == 0 ? "authentication" : "assertionMethod");
                int bit = 1;
                for (var member : optional.entrySet()) {
                    if ((choice & bit) != 0) {
                        options.add(member.getKey(), member.getValue());
                    }
                    bit <<= 1;
                }
                agree(options.build());
            }
        }
    }

    @Test
    void usualProofOptionsGoTheShortWay() {
        for (String context : List.of(V1, V2)) {
            JsonArray contexts = context.equals(V1) ? context(V1, SECURITY + "data-integrity/v2") : context(V2);
            assertThat(agree(Json.createObjectBuilder()
                            .add("@context", contexts)
                            .add("type", "DataIntegrityProof")
                            .add("cryptosuite", "eddsa-rdfc-2022")
                            .add("created", "2026-03-01T09:00:00Z")
                            .add("verificationMethod", "did:web:issuer.example#key-1")
                            .add("proofPurpose", "assertionMethod")
                            .build()))
                    .isTrue();
        }
    }

    // What says the same of two nodes, or the same thing twice, or nothing.
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [{"type":"Alignment","targetName":"A"},{"type":"Alignment","targetName":"B"}]; true
            [{"type":"Alignment","targetName":"A"},{"type":"Alignment","targetName":"A"}]; false
            [{"type":"Alignment","targetName":["A","A"]}]; false
            [{"id":"urn:a:1","type":"Alignment","targetName":["A","A"]}]; true
            [{"id":"urn:a:1","type":"Alignment"},{"id":"urn:a:1","type":["Alignment","Alignment"]}]; false
            [{"type":"Alignment","targetName":[5,5.0]}]; false
            [{"id":"urn:a:1","type":"Alignment","targetName":[5,5.0,1e0,-7,1e21,-1e21,0.1,2.50,1e-7]}]; true
            [{"type":"Alignment","targetName":["a\\"b\\\\c\\n\\t\\u0001\\u007f\\ud83d\\ude00é",true,false]}]; true
            [{}]; false
            []; true
            [[{"type":"Alignment"}]]; false
            null; false
            ["urn:a:1"]; true
            [{"id":"urn:a:1"}]; true
            [{"id":"relative"}]; false
            [{"id":"_:b0"}]; false
            [{"id":"type"}]; false
            [{"id":"xsd:string"}]; true
            [{"id":"https://exämple.example/ü"}]; true
            [{"id":"https://example.example/a b"}]; false
            [{"type":"https://example.example/Type"}]; true
            [{"type":"Undefined"}]; false
            [{"type":["@id"]}]; false
            [{"type":"id"}]; false
            [{"type":"Alignment","targetName":{"@value":"A","@language":"en"}}]; false
            """)
    void aBlankAchievementAgrees(String alignment, boolean direct) {
        String badge = Samples.BADGE
                .replace("\"id\": \"https://issuer.example/achievements/42\",", "")
                .replace("\"creditsAvailable\": 2.5", "\"alignment\": " + alignment);
        assertThat(agree(Samples.json(badge))).isEqualTo(direct);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eddsa-rdfc-2022", "eddsa-rdfc-2022/employ", "Ed25519Signature2020"})
    @Tag("vectors")
    void theVectorsOfTheSpecificationAgree(String folder) {
        Path file = Vectors.folder("vectors", "vc-di-eddsa", "TestVectors")
                .resolve(folder)
                .resolve(folder.startsWith("Ed") ? "signedEdSig.json" : "signedDataInt.json");
        JsonObject signed = Vectors.json(file);
        Canonicaliser withExamples = new Canonicaliser(Vectors.contexts());
        JsonObject unsigned = Json.createObjectBuilder(signed).remove("proof").build();
        agree(unsigned, withExamples, Vectors.contexts());
        JsonMutations mutations = new JsonMutations(folder.hashCode());
        for (int i = 0; i < 1_000; i++) {
            agree(mutations.of(unsigned), withExamples, Vectors.contexts());
        }
    }
}
