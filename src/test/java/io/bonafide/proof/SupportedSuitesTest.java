package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.SupportedTable;
import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The README names the cryptosuites that are spoken, and no others. */
class SupportedSuitesTest {

    @Test
    void cryptosuites() {
        Cryptosuites suites = Cryptosuites.inOrder(Contexts.bundled(), new Signatures());

        assertThat(SupportedTable.names("Data Integrity")).containsExactlyInAnyOrderElementsOf(suites.names());
    }

    @Test
    void algorithms() {
        assertThat(SupportedTable.names("JWT")).allSatisfy(name -> {
            String header = Signer.base64url(("{\"alg\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8));
            byte[] jws = (header + ".e30.AA").getBytes(StandardCharsets.US_ASCII);

            assertThat(CompactJws.parse(new SecuredDocument(jws, "application/jwt"))
                            .algorithm()
                            .name())
                    .startsWith(name.equals("EdDSA") ? "ED25519" : name);
        });
    }
}
