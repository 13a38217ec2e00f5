package io.bonafide.proof;

import jakarta.json.JsonObject;
import java.util.List;

/** One credential, secured in every way that is spoken. */
enum SuiteSample {
    EDDSA_RDFC_2022("eddsa-rdfc-2022", Samples.ISSUER),
    EDDSA_2022("eddsa-2022", Samples.ISSUER),
    ED25519_SIGNATURE_2020("Ed25519Signature2020", Samples.ISSUER),
    EDDSA_JCS_2022("eddsa-jcs-2022", Samples.ISSUER),
    ECDSA_RDFC_2019_P256("ecdsa-rdfc-2019", Signer.p256(Samples.seed(5))),
    ECDSA_RDFC_2019_P384("ecdsa-rdfc-2019", Signer.p384(Samples.seed(5))),
    ECDSA_JCS_2019_P256("ecdsa-jcs-2019", Signer.p256(Samples.seed(5))),
    ECDSA_JCS_2019_P384("ecdsa-jcs-2019", Signer.p384(Samples.seed(5))),
    ECDSA_SD_2023("ecdsa-sd-2023", Signer.p256(Samples.seed(5)));

    private final String suite;
    private final Signer signer;
    private final JsonObject signed;

    SuiteSample(String suite, Signer signer) {
        this.suite = suite;
        this.signer = signer;
        this.signed = Samples.json(
                suite.equals("ecdsa-sd-2023")
                        ? selective(signer).disclosing("/validUntil", "/credentialSubject/achievement")
                        : signer.signDataIntegrity(badge(suite), suite, signer.didKeyMethod(), Samples.CREATED));
    }

    String suite() {
        return suite;
    }

    Signer signer() {
        return signer;
    }

    JsonObject signed() {
        return signed;
    }

    ProofResult judge(JsonObject document) {
        return new Proofs()
                .verify(Samples.document(document.toString()), Samples.proof(document, 0), Samples.key(signer));
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
