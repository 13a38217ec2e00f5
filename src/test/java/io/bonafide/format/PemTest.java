package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Public keys made for this test with OpenSSL; nobody has the private ones. */
class PemTest {
    static final String ED25519 = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAZW+ekajEvpYUUkfLzZoKXQ0KkJkd2PWXp2mlPSsgOo8=
            -----END PUBLIC KEY-----""";
    static final String P256 = """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAECXuhq3VyqZIf0CqJqXlSA6vnHYuL
            mRDSbbeH/W4bI2K7g/bSihLpRjVnb1vR+JcP6eKkWdqqgFDIVnwRF7RJ/A==
            -----END PUBLIC KEY-----""";
    static final String P384 = """
            -----BEGIN PUBLIC KEY-----
            MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE4JIyJe1iEikTbhBJJs7oeh7Th2KdDNMp
            6cCOPMAM2HKwoCjNeyiML8KihNsYRGOwYGvQM94xCJCXOn9E/20bcEGyH0oFflRJ
            ulA7zOD8vblwf1xKw1pi/GmOX29SJ0F3
            -----END PUBLIC KEY-----""";
    static final String RSA = """
            -----BEGIN PUBLIC KEY-----
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA6GgL6waoWjrNWN3lAhN+
            CAQnhT7C+OKtjgw+dk5B5zAl9nh3cgfIdDCULByMLDV+TbUtfW4ONDgaA40MsFZL
            sWefH6+gZdc+GwVW8h9PkdvIlyKb/nnmdfuLkn9a5jOlC8+tUtvf6pnHQQvrWpEV
            K4kvDD8xe8IKqEyTt8dOAg/E3ji73wk70f8cmGvg8DpEV3ZoMWrv4lm5+10S+Di+
            MI5DnFKbLQC5EXO+eEbr4pudH0M17HGA9e3Na2UaVl4HyVGMu8iAcqy/oc1NdhgG
            3l6rrxK+rulnF8XUxNxgYFLgpbSyGWNZax34UqRC3pOfxkyG6IYGgkoHXPHdmYAf
            xwIDAQAB
            -----END PUBLIC KEY-----""";
    static final String RSA_PKCS1 = """
            -----BEGIN RSA PUBLIC KEY-----
            MIIBCgKCAQEA6GgL6waoWjrNWN3lAhN+CAQnhT7C+OKtjgw+dk5B5zAl9nh3cgfI
            dDCULByMLDV+TbUtfW4ONDgaA40MsFZLsWefH6+gZdc+GwVW8h9PkdvIlyKb/nnm
            dfuLkn9a5jOlC8+tUtvf6pnHQQvrWpEVK4kvDD8xe8IKqEyTt8dOAg/E3ji73wk7
            0f8cmGvg8DpEV3ZoMWrv4lm5+10S+Di+MI5DnFKbLQC5EXO+eEbr4pudH0M17HGA
            9e3Na2UaVl4HyVGMu8iAcqy/oc1NdhgG3l6rrxK+rulnF8XUxNxgYFLgpbSyGWNZ
            ax34UqRC3pOfxkyG6IYGgkoHXPHdmYAfxwIDAQAB
            -----END RSA PUBLIC KEY-----""";
    static final String RSA_1024 = """
            -----BEGIN PUBLIC KEY-----
            MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCZeH1g9hnUhQJU/bhPc94BTf+s
            jmn2ZxJdfFu3+Qu8sph1/zG/tIyUbIVonTUvHeDjiw0TIpZR3CUYJUT1XCQ24Viq
            JXJjkEVo7TyGk+hjYwfsCknCHrhnXJov4S+t/LJnkUf93bwaDE/D4IBA6M1ho9FX
            ATDH7TA0ydb5IBdgXQIDAQAB
            -----END PUBLIC KEY-----""";
    static final String SECP256K1 = """
            -----BEGIN PUBLIC KEY-----
            MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEpkvHrlVRmtGg15Kc/h8BCJNgTcp3n6+/
            z74FwAaqZij4hzq0J6cxTU+1EC7sGeO2wwP4APCp6kQk0bCxeYy3Ow==
            -----END PUBLIC KEY-----""";
    static final String X25519 = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VuAyEAhXrGFa/DFwFMK5/QAZWKX2h8E2n8i3X1JDgtzuTYsWs=
            -----END PUBLIC KEY-----""";

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(ED25519, Kind.ED25519),
                Arguments.of(P256, Kind.P256),
                Arguments.of(P384, Kind.P384),
                Arguments.of(RSA, Kind.RSA),
                Arguments.of(RSA_PKCS1, Kind.RSA),
                Arguments.of("  " + RSA.replace("\n", "\r\n") + "\n\n", Kind.RSA));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void keyIsReadAsItIsEncodedEverywhere(String pem, Kind kind) throws UnreadableDocument {
        PublicKeyBytes key = Pem.publicKey(pem).orElseThrow();

        assertThat(key.kind()).isEqualTo(kind);
        if (!pem.equals(RSA_PKCS1)) {
            String body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
            assertThat(key.encoded()).isEqualTo(Base64.getDecoder().decode(body));
        }
    }

    @Test
    void bothFormsOfAnRsaKeyAreOneKey() throws UnreadableDocument {
        assertThat(Pem.publicKey(RSA_PKCS1)).isEqualTo(Pem.publicKey(RSA));
    }

    static Stream<String> refused() {
        return Stream.of(
                "",
                RSA_1024,
                SECP256K1,
                X25519,
                RSA + "\n" + ED25519,
                RSA.replace("-----END", "----END"),
                RSA.replace("BEGIN PUBLIC", "BEGIN RSA PUBLIC"),
                RSA_PKCS1.replace("RSA PUBLIC", "PUBLIC"),
                ED25519.replaceFirst("\n.{8}", "\n"),
                ED25519.replaceFirst("\n.", "\n*"),
                "-----BEGIN PUBLIC KEY-----\n" + "A".repeat(5_000) + "\n-----END PUBLIC KEY-----",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoAcceptedKeyIsLeftOut(String pem) throws UnreadableDocument {
        assertThat(Pem.publicKey(pem)).isEqualTo(Optional.empty());
    }

    @Test
    void privateKeyIsAFault() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Pem.publicKey("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"));
    }
}
