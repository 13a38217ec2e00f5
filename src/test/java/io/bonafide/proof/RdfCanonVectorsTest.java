package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.apicatalog.rdf.nquads.NQuadsReader;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** w3c/rdf-canon: all of RDFC-1.0, the poison graphs included. */
@Tag("vectors")
class RdfCanonVectorsTest {

    @TestFactory
    Stream<DynamicTest> everyEntryOfTheManifest() {
        Path folder = Vectors.folder("vectors", "rdf-canon", "tests");
        return Vectors.json(folder.resolve("manifest.jsonld")).getJsonArray("entries").stream()
                .map(JsonValue::asJsonObject)
                .map(entry -> DynamicTest.dynamicTest(entry.getString("id"), () -> run(folder, entry)));
    }

    private static void run(Path folder, JsonObject entry) throws Exception {
        String algorithm = entry.getString("hashAlgorithm", "SHA256").replace("SHA", "SHA-");
        RdfCanonicaliser rdf = new RdfCanonicaliser(algorithm);
        new NQuadsReader(new StringReader(Vectors.text(folder.resolve(entry.getString("action")))))
                .provide(rdf.input());
        switch (entry.getString("type")) {
            case "rdfc:RDFC10NegativeEvalTest" ->
                Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(rdf::canonical));
            case "rdfc:RDFC10EvalTest" ->
                assertThat(rdf.canonical()).isEqualTo(Vectors.text(folder.resolve(entry.getString("result"))));
            default -> {
                rdf.canonical();
                assertThat(withoutPrefix(rdf.labels()))
                        .isEqualTo(expected(Vectors.json(folder.resolve(entry.getString("result")))));
            }
        }
    }

    private static Map<String, String> withoutPrefix(Map<String, String> labels) {
        Map<String, String> bare = new HashMap<>();
        labels.forEach((from, to) -> bare.put(from.replace("_:", ""), to.replace("_:", "")));
        return bare;
    }

    private static Map<String, String> expected(JsonObject map) {
        Map<String, String> labels = new HashMap<>();
        map.forEach((from, to) -> labels.put(from, map.getString(from)));
        return labels;
    }
}
