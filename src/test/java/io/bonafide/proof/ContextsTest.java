package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextsTest {

    @ParameterizedTest
    @EnumSource
    void everyPinnedContextLoads(PinnedContext context) throws JsonLdError {
        assertThat(Contexts.bundled()
                        .loadDocument(URI.create(context.url()), new DocumentLoaderOptions())
                        .getJsonContent())
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aContextThatDiffersInOneByteStopsTheProgram(PinnedContext context) throws IOException {
        byte[] content = resource(context.file());
        content[content.length / 2] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> Contexts.parse(context, content));
    }

    @ParameterizedTest
    @EnumSource
    void theTableForPeopleNamesTheSameDigests(PinnedContext context) throws IOException {
        String table = new String(resource("README.md"), StandardCharsets.UTF_8);
        assertThat(table.lines())
                .anyMatch(line -> line.startsWith("| `" + context.url() + "` | `" + context.file() + "`")
                        && line.endsWith("`" + context.sha256() + "` |"));
    }

    @Test
    void theTableForPeopleNamesNoOthers() throws IOException {
        String table = new String(resource("README.md"), StandardCharsets.UTF_8);
        assertThat(table.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(PinnedContext.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/context",
                "http://www.w3.org/ns/credentials/v2",
                "https://www.w3.org/ns/credentials/v2#",
                "https://www.w3.org/ns/credentials/v2/",
                "file:///etc/passwd"
            })
    void nothingElseIsLoaded(String url) {
        assertThatThrownBy(() -> Contexts.bundled().loadDocument(URI.create(url), new DocumentLoaderOptions()))
                .isInstanceOf(JsonLdError.class);
        assertThat(Contexts.bundled().contains(url)).isFalse();
    }

    @Tag("vectors")
    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS_V1, 2018-credentials-v1.jsonld",
        "CREDENTIALS_V2, credentials-v2.jsonld",
        "ED25519_2020, suites-ed25519-2020.jsonld",
        "DID, did-v1.jsonld",
        "STATUS_LIST_2021, status-list-2021-v1.jsonld",
        "BITSTRING_STATUS, bitstring-status-v1.jsonld",
        "OPEN_BADGES_2, ob-v2p0.json",
        "OPEN_BADGES_3, ob-v3p0.json",
        "OPEN_BADGES_3_0_1, ob-v3p0-3.0.1.json",
        "OPEN_BADGES_3_0_2, ob-v3p0-3.0.2.json",
        "OPEN_BADGES_3_EXTENSIONS, ob-v3p0-extensions.json",
        "CLR_2, clr-v2p0.json"
    })
    void theContentIsThatOfTheReferenceCopies(PinnedContext context, String reference) throws Exception {
        assertThat(Contexts.parse(context, resource(context.file())))
                .isEqualTo(Vectors.json(Vectors.folder("contexts").resolve(reference)));
    }

    @Test
    void everyAddressIsPinnedOnce() {
        assertThat(Contexts.bundled().urls()).hasSameSizeAs(PinnedContext.values());
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream in = Contexts.class.getResourceAsStream("contexts/" + file)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
