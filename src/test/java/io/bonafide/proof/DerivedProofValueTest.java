package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.proof.ProofResult.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling of a derived proof is read; everything else is refused, whatever it is. */
class DerivedProofValueTest {
    private static final byte[] SIGNATURE = new byte[64];
    private static final byte[] KEY = new byte[35];
    private static final byte[] LABEL = new byte[32];
    private static final byte[] GOOD = Forgery.bytes(SuiteSample.ECDSA_SD_2023.signed());

    static Stream<SelectiveCbor> misshapen() {
        return Stream.of(
                whole(),
                whole().array(4).bytes(SIGNATURE).bytes(KEY).array(0).map(Map.of()),
                whole().array(6)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .array(0)
                        .array(0),
                whole().array(5)
                        .bytes(new byte[63])
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .array(0),
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(new byte[33])
                        .array(0)
                        .map(Map.of())
                        .array(0),
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .byteStrings(List.of(new byte[65]))
                        .map(Map.of())
                        .array(0),
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .texts(List.of("a"))
                        .map(Map.of())
                        .array(0),
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of(0, new byte[31]))
                        .array(0),
                whole().array(5).bytes(SIGNATURE).bytes(KEY).array(0).array(0).array(0),
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .texts(List.of("0")),
                // Something after the end, or nothing where something should be.
                empty().raw(0),
                whole().array(5).bytes(SIGNATURE).bytes(KEY).array(0).map(Map.of()),
                // One label twice.
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .raw(0xa2, 0)
                        .bytes(LABEL)
                        .raw(0)
                        .bytes(LABEL)
                        .array(0),
                // A label under a text, a fraction, a negative number.
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .raw(0xa1, 0x61, 0x30)
                        .bytes(LABEL)
                        .array(0),
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .raw(0x81, 0xf9, 0x3c, 0),
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .raw(0x81, 0x20),
                // Sizes that nothing follows.
                whole().raw(0x9b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
                whole().array(5).raw(0x5a, 0x7f, 0xff, 0xff, 0xff),
                whole().array(5).raw(0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff));
    }

    @ParameterizedTest
    @MethodSource
    void misshapen(SelectiveCbor value) {
        assertThat(outcome(value.multibase())).isEqualTo(Outcome.MALFORMED);
    }

    static Stream<SelectiveCbor> loose() {
        return Stream.of(
                // A tag, an open array, an open byte string, a number and a size longer than need be.
                whole().raw(0xd8, 0x40)
                        .array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .array(0),
                whole().array(5)
                        .raw(0xd8, 0x40)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .array(0),
                whole().raw(0x9f)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .array(0)
                        .raw(0xff),
                whole().array(5)
                        .raw(0x5f)
                        .bytes(SIGNATURE)
                        .raw(0xff)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .array(0),
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .array(0)
                        .map(Map.of())
                        .raw(0x81, 0x18, 3),
                whole().array(5)
                        .bytes(SIGNATURE)
                        .bytes(KEY)
                        .raw(0x98, 0)
                        .map(Map.of())
                        .array(0));
    }

    @ParameterizedTest
    @MethodSource
    void loose(SelectiveCbor value) {
        assertThat(outcome(value.multibase())).isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "z", "u2V0B", "u2V0A", "2V0BhVhA", "u2V0B====", "u2V0B\n", "uuuu", "u\u00e9"})
    void textThatIsNoProofValueIsRefused(String value) {
        assertThat(outcome(value)).isNotEqualTo(Outcome.HOLDS);
    }

    @Test
    void whatIsReadIsWrittenAgainByteForByte() throws Refusal {
        DerivedProof proof = DerivedProof.parse("u" + Signer.base64url(GOOD));
        assertThat(DerivedProofValue.encode(proof)).isEqualTo(GOOD);
    }

    @Test
    void noFlippedBitHolds() {
        for (int i = 0; i < GOOD.length; i++) {
            byte[] flipped = GOOD.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            assertThat(outcome("u" + Signer.base64url(flipped)))
                    .as("byte %s", i)
                    .isNotEqualTo(Outcome.HOLDS);
        }
    }

    @Test
    void noTruncatedValueHolds() {
        for (int length = 0; length < GOOD.length; length++) {
            assertThat(outcome("u" + Signer.base64url(Arrays.copyOf(GOOD, length))))
                    .isNotEqualTo(Outcome.HOLDS);
        }
    }

    @Test
    void noiseIsRefused() {
        Random random = new Random(2023);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            byte[] value = SigningKey.join(SigningKey.bytes(0xd9, 0x5d, 0x01), noise);
            assertThat(outcome("u" + Signer.base64url(value))).isEqualTo(Outcome.MALFORMED);
        }
    }

    @Test
    void noiseInTheStructureIsRefused() {
        Random random = new Random(2024);
        for (int i = 0; i < 1_000; i++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            byte[] head = Arrays.copyOf(GOOD, 4 + random.nextInt(400));
            assertThat(outcome("u" + Signer.base64url(SigningKey.join(head, noise))))
                    .isEqualTo(Outcome.MALFORMED);
        }
    }

    private static SelectiveCbor whole() {
        return new SelectiveCbor(1);
    }

    private static SelectiveCbor empty() {
        return whole().array(5)
                .bytes(SIGNATURE)
                .bytes(KEY)
                .array(0)
                .map(Map.of())
                .array(0);
    }

    private static Outcome outcome(String value) {
        try {
            DerivedProof.parse(value);
            return SuiteSample.ECDSA_SD_2023
                    .judge(Forgery.withValue(
                            SuiteSample.ECDSA_SD_2023.signed(),
                            java.util.Base64.getUrlDecoder().decode(value.substring(1))))
                    .outcome();
        } catch (Refusal e) {
            return e.result().outcome();
        }
    }
}
