package io.bonafide.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationKeyTest {

    @ParameterizedTest
    @CsvSource({
        "did:web:a.example#key-1, did:web:a.example#key-1, true",
        "did:web:a.example#key-1, key-1, true",
        "did:web:a.example#key-1, #key-1, true",
        "did:web:a.example#key-1, did:web:a.example, false",
        "did:web:a.example#key-1, did:web:b.example#key-1, false",
        "did:web:a.example#key-1, ey-1, false",
        "did:web:a.example#key-1, KEY-1, false",
        "did:web:a.example#key-1, '', false",
        "did:web:a.example#key-1, #, false",
        "https://a.example/keys/1, https://a.example/keys/1, true",
        "https://a.example/keys/1, 1, false",
        "https://a.example/keys#, #, false",
        "did:key:z6Mk#z6Mk, did:key:z6Mk, true",
        "did:key:z6Mk#z6Mk, did:key:z6Mk#z6Mk, true",
        "did:key:z6Mk#z6Mk, did:key:z6Mm, false"
    })
    void keyGoesByItsIdAndItsFragment(String id, String name, boolean expected) {
        PublicKeyBytes bytes = new PublicKeyBytes(PublicKeyBytes.Kind.ED25519, new byte[1]);

        assertThat(new VerificationKey(id, "did:web:a.example", bytes, true, null, null).isNamed(name))
                .isEqualTo(expected);
    }
}
