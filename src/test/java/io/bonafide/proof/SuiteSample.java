package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes.Kind;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One credential, secured in every way that is spoken. */
enum SuiteSample {
    EDDSA_RDFC_2022("eddsa-rdfc-2022", Kind.ED25519),
    EDDSA_2022("eddsa-2022", Kind.ED25519),
    ED25519_SIGNATURE_2020("Ed25519Signature2020", Kind.ED25519),
    EDDSA_JCS_2022("eddsa-jcs-2022", Kind.ED25519),
    ECDSA_RDFC_2019_P256("ecdsa-rdfc-2019", Kind.P256),
    ECDSA_RDFC_2019_P384("ecdsa-rdfc-2019", Kind.P384),
    ECDSA_JCS_2019_P256("ecdsa-jcs-2019", Kind.P256),
    ECDSA_JCS_2019_P384("ecdsa-jcs-2019", Kind.P384),
    ECDSA_SD_2023("ecdsa-sd-2023", Kind.P256);

    private static final Map<SuiteSample, Secured> SECURED = new ConcurrentHashMap<>();

    private final String suite;
    private final Kind kind;

    SuiteSample(String suite, Kind kind) {
        this.suite = suite;
        this.kind = kind;
    }

    String suite() {
        return suite;
    }

    Signer signer() {
        return secured().signer();
    }

    JsonObject signed() {
        return secured().signed();
    }

    private Secured secured() {
        return SECURED.computeIfAbsent(this, SuiteSample::secure);
    }

    private Secured secure() {
        Signer signer =
                switch (kind) {
                    case ED25519 -> Samples.ISSUER;
                    case P256 -> Signer.p256(Samples.seed(5));
                    case P384 -> Signer.p384(Samples.seed(5));
                    case RSA -> throw new IllegalStateException("No suite takes it");
                };
        String signed = this == ECDSA_SD_2023
                ? selective(signer).disclosing("/validUntil", "/credentialSubject/achievement")
                : signer.signDataIntegrity(badge(suite), suite, signer.didKeyMethod(), Samples.CREATED);
        return new Secured(signer, Samples.json(signed));
    }

    private record Secured(Signer signer, JsonObject signed) {}

    ProofResult judge(JsonObject document) {
        return new Proofs()
                .verify(Samples.document(document.toString()), Samples.proof(document, 0), Samples.key(signer()));
    }

    /** As its issuer hands it to its holder. */
    static SelectiveCredential selective(Signer signer) {
        return SelectiveCredential.issue(
                signer,
                Samples.SELECTIVE_BADGE,
                List.of("/issuer", "/validFrom", "/credentialStatus"),
                signer.didKeyMethod(),
                Samples.CREATED);
    }

    static String badge(String suite) {
        return suite.equals("Ed25519Signature2020")
                ? Samples.BADGE.replace(
                        "context-3.0.3.json\"",
                        "context-3.0.3.json\", \"https://w3id.org/security/suites/ed25519-2020/v1\"")
                : Samples.BADGE;
    }
}
