package io.bonafide.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The parts of which checking a proof consists, each by itself, for benchmarks. */
public final class RawCosts {
    private final Signatures signatures = new Signatures();
    private final Canonicaliser canonicaliser = new Canonicaliser(Contexts.bundled());
    private final byte[] document;
    private final JsonObject parsed;
    private final byte[] signed;

    /** @param credential JSON, not secured */
    public RawCosts(String credential) {
        this.document = credential.getBytes(StandardCharsets.UTF_8);
        this.signed = Signer.base64url(document).getBytes(StandardCharsets.US_ASCII);
        this.parsed = Samples.json(credential);
    }

    /** Something to be measured. */
    public interface Part {
        /** Whether it came out right. */
        boolean run() throws Exception;
    }

    /** Nothing but the signature, over the credential as a token carries it. */
    public Part signature(Signer signer) {
        byte[] signature = signer.sign(signed);
        return () -> signatures.verify(algorithm(signer), signer.publicKey(), signed, signature);
    }

    /** Nothing but the signature, over two hashes as Data Integrity has it. */
    public Part signatureOverHashes(Signer signer) {
        byte[] hashes = new byte[64];
        byte[] signature = signer.sign(hashes);
        return () -> signatures.verify(algorithm(signer), signer.publicKey(), hashes, signature);
    }

    /** JSON-LD expansion, conversion to RDF and RDFC-1.0. */
    public Part canonicalForm() {
        return () -> !canonicaliser.canonical(parsed).isEmpty();
    }

    /** The same for the proof options, which are five statements. */
    public Part canonicalOptions() {
        JsonObject options = Json.createObjectBuilder(Map.of(
                        "type", "DataIntegrityProof",
                        "cryptosuite", "eddsa-rdfc-2022",
                        "created", "2025-03-10T12:00:00Z",
                        "verificationMethod", "did:web:badges.northfield.example#key-1",
                        "proofPurpose", "assertionMethod"))
                .add("@context", parsed.get("@context"))
                .build();
        return () -> !canonicaliser.canonical(options).isEmpty();
    }

    /** JSON text to tree. */
    public Part parse() {
        return () -> !StrictJson.object(document).isEmpty();
    }

    /** How many statements the credential makes. */
    public long statements() {
        try {
            return canonicaliser.canonical(parsed).lines().count();
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureAlgorithm algorithm(Signer signer) {
        return switch (signer.publicKey().kind()) {
            case ED25519 -> SignatureAlgorithm.ED25519;
            case P256 -> SignatureAlgorithm.ES256;
            case P384 -> SignatureAlgorithm.ES384;
            case RSA -> SignatureAlgorithm.RS256;
        };
    }

    /** The algorithm, for tables. */
    public static String nameOf(Signer signer) {
        return algorithm(signer).name();
    }
}
