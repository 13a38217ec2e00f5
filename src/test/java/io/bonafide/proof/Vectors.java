package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bonafide.credential.PublicKeyBytes;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
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

    /** The Ed25519 key of a Multikey or did:key. */
    static PublicKeyBytes ed25519(String multikey) {
        try {
            byte[] decoded = Base58.decodeMultibase(multikey, 34);
            assertThat(decoded).startsWith(0xed, 0x01);
            String hex = "302a300506032b6570032100" + HexFormat.of().formatHex(decoded, 2, 34);
            return new PublicKeyBytes(
                    PublicKeyBytes.Kind.ED25519, HexFormat.of().parseHex(hex));
        } catch (Refusal e) {
            throw new IllegalArgumentException(e);
        }
    }
}
