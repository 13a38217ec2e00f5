package io.bonafide.proof;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bonafide.credential.VerificationKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The public test vectors that lie beside the project, where they do. */
final class Vectors {
    private static final Path SHARED = Path.of("..", "shared");

    private Vectors() {}

    static Path folder(String... names) {
        Path folder = SHARED.resolve(Path.of("", names));
        assumeTrue(Files.isDirectory(folder), "no vectors here");
        return folder;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject json(Path file) {
        try (JsonReader reader = Json.createReader(new StringReader(text(file)))) {
            return reader.readObject();
        }
    }

    /** With the contexts that only examples use. */
    static Contexts contexts() {
        JsonObject examples = Json.createObjectBuilder()
                .add(
                        "@context",
                        Json.createObjectBuilder().add("@vocab", "https://www.w3.org/ns/credentials/examples#"))
                .build();
        JsonObject citizenship = json(folder("contexts").resolve("citizenship-v4rc1.jsonld"));
        return Contexts.bundled()
                .with(Map.of(
                        "https://www.w3.org/ns/credentials/examples/v2", examples,
                        "https://w3id.org/citizenship/v4rc1", citizenship));
    }

    /** The key that a did:key's verification method names. */
    static VerificationKey key(String method) {
        String multikey = method.substring(method.indexOf('#') + 1);
        return new VerificationKey(
                method, method.substring(0, method.indexOf('#')), Multikeys.decode(multikey), true, null, null);
    }
}
