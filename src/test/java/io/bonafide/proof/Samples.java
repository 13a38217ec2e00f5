package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials and keys for the tests of this package. */
final class Samples {
    static final Signer ISSUER = Signer.ed25519(seed(1));
    static final Signer STRANGER = Signer.ed25519(seed(2));
    static final String CREATED = "2026-03-01T09:00:00Z";

    /** An Open Badges 3.0 credential with everything that usually matters. */
    static final String BADGE = """
            {
              "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
              ],
              "id": "urn:uuid:0f5d5f2e-6b1e-4c37-9d2b-7b7f0d1c2a11",
              "type": ["VerifiableCredential", "OpenBadgeCredential"],
              "name": "Data Analysis with Python",
              "issuer": {
                "id": "did:web:issuer.example",
                "type": ["Profile"],
                "name": "Example Academy"
              },
              "validFrom": "2026-01-15T00:00:00Z",
              "validUntil": "2029-01-15T00:00:00Z",
              "credentialSubject": {
                "id": "mailto:ada@example.org",
                "type": ["AchievementSubject"],
                "achievement": {
                  "id": "https://issuer.example/achievements/42",
                  "type": ["Achievement"],
                  "name": "Data Analysis with Python",
                  "description": "Five weeks, assessed.",
                  "criteria": {"narrative": "Pass the final project."},
                  "creditsAvailable": 2.5
                }
              },
              "credentialStatus": {
                "id": "https://issuer.example/status/1#94567",
                "type": "BitstringStatusListEntry",
                "statusPurpose": "revocation",
                "statusListIndex": "94567",
                "statusListCredential": "https://issuer.example/status/1"
              }
            }
            """;

    /** With more than one thing that has no id. */
    static final String SELECTIVE_BADGE = BADGE.replace("\"id\": \"https://issuer.example/achievements/42\",", "");

    private Samples() {}

    static byte[] seed(int number) {
        byte[] seed = new byte[32];
        seed[31] = (byte) number;
        return seed;
    }

    static String signedBadge() {
        return ISSUER.signDataIntegrity(BADGE, "eddsa-rdfc-2022", ISSUER.didKeyMethod(), CREATED);
    }

    static VerificationKey key(Signer signer) {
        return signer.verificationKey(signer.didKeyMethod(), signer.didKey());
    }

    static SecuredDocument document(String text) {
        return new SecuredDocument(text.getBytes(StandardCharsets.UTF_8), "application/vc+ld+json");
    }

    /** The document's proof as a reader would hand it over. */
    static DataIntegrityProof proof(JsonObject document, int index) {
        JsonObject proof = document.get("proof") instanceof JsonArray several
                ? several.getJsonObject(index)
                : document.getJsonObject("proof");
        return new DataIntegrityProof(
                index,
                proof.getString("type", ""),
                text(proof, "cryptosuite"),
                text(proof, "verificationMethod"),
                text(proof, "proofPurpose"),
                text(proof, "proofValue"),
                text(proof, "created"),
                text(proof, "expires"),
                text(proof, "id"),
                previous(proof.get("previousProof")));
    }

    private static List<String> previous(@Nullable JsonValue stated) {
        if (stated instanceof JsonArray several) {
            return several.stream().map(one -> ((JsonString) one).getString()).toList();
        }
        return stated instanceof JsonString one ? List.of(one.getString()) : List.of();
    }

    static JsonObject json(String text) {
        try {
            return StrictJson.object(text.getBytes(StandardCharsets.UTF_8));
        } catch (Refusal e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static @Nullable String text(JsonObject proof, String name) {
        return proof.getString(name, null);
    }
}
