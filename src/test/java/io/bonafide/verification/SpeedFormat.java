package io.bonafide.verification;

import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.SelectiveCredential;
import io.bonafide.proof.Signer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One way in which the benchmark's credentials are secured. */
record SpeedFormat(String name, String securing, Kind kind) {
    private static final byte[] SEED = "speed-of-verification-thirty-two".getBytes(StandardCharsets.US_ASCII);
    private static final String SELECTIVE = "ecdsa-sd-2023";
    private static final List<String> MANDATORY = List.of("/issuer", "/validFrom");
    private static final List<String> SHOWN =
            List.of("/id", "/name", "/validUntil", "/credentialStatus", "/credentialSubject");
    private static final String CREATED = "2025-03-10T12:00:00Z";

    private static final Map<Kind, Signer> SIGNERS = new EnumMap<>(
            Map.of(Kind.ED25519, Signer.ed25519(SEED), Kind.P256, Signer.p256(SEED), Kind.RSA, Signer.rsa(SEED)));

    /** Kinds of keys. */
    enum Kind {
        ED25519,
        P256,
        RSA;

        Signer signer() {
            return Objects.requireNonNull(SIGNERS.get(this));
        }
    }

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256", "EdDSA");

    /** What is measured: all, or those that {@code -Dbenchmark.formats} (a regular expression) names. */
    static List<SpeedFormat> chosen() {
        String chosen = System.getProperty("benchmark.formats", ".*");
        return all().stream().filter(format -> format.name().matches(chosen)).toList();
    }

    /** A new suite is one line here. */
    private static List<SpeedFormat> all() {
        return List.of(
                token("RS256", Kind.RSA),
                token("ES256", Kind.P256),
                token("EdDSA", Kind.ED25519),
                embedded("eddsa-rdfc-2022", Kind.ED25519),
                embedded("Ed25519Signature2020", Kind.ED25519),
                embedded("eddsa-jcs-2022", Kind.ED25519),
                embedded("ecdsa-rdfc-2019", Kind.P256),
                embedded("ecdsa-jcs-2019", Kind.P256),
                embedded(SELECTIVE, Kind.P256));
    }

    private static SpeedFormat token(String algorithm, Kind kind) {
        return new SpeedFormat("VC-JWT " + algorithm, algorithm, kind);
    }

    private static SpeedFormat embedded(String suite, Kind kind) {
        return new SpeedFormat(suite, suite, kind);
    }

    boolean isToken() {
        return ALGORITHMS.contains(securing);
    }

    Signer signer() {
        return kind.signer();
    }

    String keyId() {
        return TestDossier.ISSUER + "#" + kind;
    }

    static List<VerificationKey> keys() {
        return List.of(Kind.values()).stream()
                .map(kind -> kind.signer().verificationKey(TestDossier.ISSUER + "#" + kind, TestDossier.ISSUER))
                .toList();
    }

    /** The document as an issuer would hand it out. */
    String secure(String credential) {
        if (securing.equals(SELECTIVE)) {
            return SelectiveCredential.issue(signer(), credential, MANDATORY, keyId(), CREATED)
                    .disclosing(SHOWN.toArray(new String[0]));
        }
        if (!isToken()) {
            return signer().signDataIntegrity(withSuiteContext(credential), securing, keyId(), CREATED);
        }
        String header = "{\"alg\":\"" + securing + "\",\"typ\":\"vc+jwt\",\"kid\":\"" + keyId() + "\"}";
        return signer().signJwt(header, credential);
    }

    // The context of data model 2.0 has the terms of Data Integrity proofs, but not of older ones.
    private String withSuiteContext(String credential) {
        return securing.equals("Ed25519Signature2020")
                ? credential.replaceFirst("\\],", ",\"https://w3id.org/security/suites/ed25519-2020/v1\"],")
                : credential;
    }
}
