package io.bonafide.format;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * {@code publicKeyMultibase} (Controlled Identifiers 1.0, 2.2.2): {@code z}, base58, a two-byte prefix that says which key
 * it is, and the key. The prefix must match exactly and the key fill the rest.
 */
final class Multikey {
    // The longest, P-384, has 70 characters.
    private static final int MAX_LENGTH = 128;
    private static final int PREFIX = 2;
    private static final int P256_LENGTH = 33;
    private static final int P384_LENGTH = 49;

    private Multikey() {}

    /** Empty where it is no key of a kind that is spoken here. */
    static Optional<PublicKeyBytes> decode(String multibase) {
        if (!multibase.startsWith("z") || multibase.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = base58(multibase.substring(1));
        return bytes.filter(all -> all.length > PREFIX)
                .flatMap(all ->
                        key(HexFormat.of().formatHex(all, 0, PREFIX), Arrays.copyOfRange(all, PREFIX, all.length)));
    }

    /** A raw Ed25519 key without prefix (Ed25519VerificationKey2018, {@code publicKeyBase58}). */
    static Optional<PublicKeyBytes> decodeRaw(String base58) {
        return base58.length() > MAX_LENGTH ? Optional.empty() : base58(base58).flatMap(PublicKeys::ed25519);
    }

    private static Optional<byte[]> base58(String text) {
        try {
            return Optional.of(Base58.decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKeyBytes> key(String prefix, byte[] key) {
        if (prefix.equals("ed01")) {
            return PublicKeys.ed25519(key);
        }
        if (prefix.equals("8024") && key.length == P256_LENGTH) {
            return PublicKeys.ec(Kind.P256, key);
        }
        if (prefix.equals("8124") && key.length == P384_LENGTH) {
            return PublicKeys.ec(Kind.P384, key);
        }
        return Optional.empty();
    }
}
