package io.bonafide.proof;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * For tests: a credential that its issuer signed with {@code ecdsa-sd-2023}, in its holder's hands. Keeps to vc-di-ecdsa
 * 3.4 and 3.6 step by step and shares nothing with the verifier but canonicalisation.
 */
public final class SelectiveCredential {
    private final Signer issuer;
    private final Signer ephemeral;
    private final Statements statements;
    private final List<String> mandatoryPointers;
    private final JsonObject options;

    SelectiveCredential(
            Signer issuer,
            Signer ephemeral,
            Statements statements,
            List<String> mandatoryPointers,
            JsonObject options) {
        this.issuer = issuer;
        this.ephemeral = ephemeral;
        this.statements = statements;
        this.mandatoryPointers = List.copyOf(mandatoryPointers);
        this.options = options;
    }

    /**
     * Signs with a key for this credential alone that follows from the issuer's.
     *
     * @param issuer with a P-256 key
     * @param mandatoryPointers JSON pointers to what nobody may leave out
     * @param created RFC 3339, in UTC
     */
    public static SelectiveCredential issue(
            Signer issuer,
            String unsignedCredentialJson,
            List<String> mandatoryPointers,
            String verificationMethod,
            String created) {
        byte[] seed = issuer.sign(unsignedCredentialJson.getBytes(StandardCharsets.UTF_8));
        return new SelectiveCredential(
                issuer,
                Signer.p256(seed),
                new Statements(Samples.json(unsignedCredentialJson), Contexts.bundled(), seed),
                mandatoryPointers,
                Signer.options("ecdsa-sd-2023", verificationMethod, created));
    }

    /** The credential with its base proof, which is for the holder alone. */
    public String base() {
        SelectiveCbor cbor = new SelectiveCbor(0x00);
        List<byte[]> signatures = signed(statements.all(), mandatory());
        cbor.array(5)
                .bytes(baseSignature())
                .bytes(ephemeral.multicodec())
                .bytes(statements.hmacKey())
                .byteStrings(signatures)
                .texts(mandatoryPointers);
        return ProofList.with(statements.document(), Signer.valued(options, cbor.multibase()))
                .toString();
    }

    /**
     * What the holder shows: what is mandatory and what these pointers lead to, with a derived proof.
     */
    public String disclosing(String... pointers) {
        List<String> all = new ArrayList<>(mandatoryPointers);
        all.addAll(List.of(pointers));
        List<String> shown = statements.selected(all);
        List<String> mandatory = mandatory();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            if (mandatory.contains(shown.get(i))) {
                places.add(i);
            }
        }
        SelectiveCbor cbor = new SelectiveCbor(0x01);
        cbor.array(5)
                .bytes(baseSignature())
                .bytes(ephemeral.multicodec())
                .byteStrings(signed(shown, mandatory))
                .map(statements.labels(all))
                .numbers(places);
        JsonObject revealed = Selection.of(statements.document(), all);
        return ProofList.with(revealed, Signer.valued(options, cbor.multibase()))
                .toString();
    }

    List<String> mandatory() {
        return statements.selected(mandatoryPointers);
    }

    byte[] baseSignature() {
        try {
            byte[] proofHash = sha256(new RdfTransformation(statements.canonicaliser(), "SHA-256")
                    .canonicalOptions(statements.document(), options));
            byte[] mandatoryHash = sha256(String.join("", mandatory()));
            return issuer.sign(SigningKey.join(SigningKey.join(proofHash, ephemeral.multicodec()), mandatoryHash));
        } catch (Refusal e) {
            throw new IllegalArgumentException("Not signed: " + e.getMessage(), e);
        }
    }

    List<byte[]> signatures() {
        return signed(statements.all(), mandatory());
    }

    private List<byte[]> signed(List<String> lines, List<String> mandatory) {
        return lines.stream()
                .filter(line -> !mandatory.contains(line))
                .map(line -> ephemeral.sign(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static byte[] sha256(String text) {
        return Digests.named("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
