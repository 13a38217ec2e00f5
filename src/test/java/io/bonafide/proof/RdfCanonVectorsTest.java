package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** w3c/rdf-canon: all of RDFC-1.0, the poison graphs included. */
@Tag("vectors")
@NullUnmarked
class RdfCanonVectorsTest {

    @TestFactory
    Stream<DynamicTest> everyEntryOfTheManifest() {
        Path folder = Vectors.folder("vectors", "rdf-canon", "tests");
        return Vectors.json(folder.resolve("manifest.jsonld")).getJsonArray("entries").stream()
                .map(JsonValue::asJsonObject)
                .map(entry -> DynamicTest.dynamicTest(entry.getString("id"), () -> run(folder, entry)));
    }

    /** The short way takes on only what it does like the specification, and takes on most. */
    @Test
    void theShortWayAgreesWhereItGoes() throws Exception {
        Path folder = Vectors.folder("vectors", "rdf-canon", "tests");
        int taken = 0;
        for (JsonValue value : Vectors.json(folder.resolve("manifest.jsonld")).getJsonArray("entries")) {
            JsonObject entry = value.asJsonObject();
            if (!entry.getString("type").equals("rdfc:RDFC10MapTest")) {
                taken += takenShort(folder, entry) ? 1 : 0;
            }
        }
        assertThat(taken).isGreaterThan(20);
    }

    private static boolean takenShort(Path folder, JsonObject entry) throws Exception {
        List<Statement> statements = new ArrayList<>();
        boolean[] named = {false};
        RdfQuadConsumer collector = new RdfQuadConsumer() {
            @Override
            public RdfQuadConsumer quad(
                    String subject,
                    String predicate,
                    String object,
                    String datatype,
                    String language,
                    String direction,
                    String graph) {
                named[0] |= graph != null;
                statements.add(new Statement(
                        NQuadsWriter.resourceOrBlank(subject),
                        NQuadsWriter.resourceOrBlank(predicate),
                        RdfQuadConsumer.isLiteral(datatype, language, direction)
                                ? NQuadsWriter.literal(object, datatype, language, direction)
                                : NQuadsWriter.resourceOrBlank(object)));
                return this;
            }
        };
        new NQuadsReader(new StringReader(Vectors.text(folder.resolve(entry.getString("action"))))).provide(collector);
        try {
            String algorithm = entry.getString("hashAlgorithm", "SHA256").replace("SHA", "SHA-");
            String canonical = named[0] ? "" : DistinctBlanks.canonical(statements, algorithm);
            if (!named[0]) {
                assertThat(canonical).isEqualTo(Vectors.text(folder.resolve(entry.getString("result"))));
            }
            return !named[0];
        } catch (Unusual e) {
            return false;
        }
    }

    private static void run(Path folder, JsonObject entry) throws Exception {
        String algorithm = entry.getString("hashAlgorithm", "SHA256").replace("SHA", "SHA-");
        RdfCanonicaliser rdf = new RdfCanonicaliser(algorithm);
        new NQuadsReader(new StringReader(Vectors.text(folder.resolve(entry.getString("action")))))
                .provide(rdf.input());
        switch (entry.getString("type")) {
            case "rdfc:RDFC10NegativeEvalTest" ->
                Assertions.assertTimeout(Duration.ofMinutes(5), () -> assertThatExceptionOfType(Refusal.class)
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
