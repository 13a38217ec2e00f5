package io.bonafide.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes a Bitstring Status List credential (W3C, 3.3), not secured yet. */
final class Bits {
    /** The smallest list that the specification allows. */
    static final int ENTRIES = 131_072;

    private Bits() {}

    static Map<String, Object> list(String address, String issuer, String purpose, int... set) {
        return Json.object(
                "@context",
                List.of("https://www.w3.org/ns/credentials/v2"),
                "id",
                address,
                "type",
                List.of("VerifiableCredential", "BitstringStatusListCredential"),
                "issuer",
                issuer,
                "validFrom",
                "2026-01-01T00:00:00Z",
                "validUntil",
                "2099-12-31T23:59:59Z",
                "credentialSubject",
                Json.object(
                        "id",
                        address + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        purpose,
                        "encodedList",
                        encoded(set)));
    }

    private static String encoded(int... set) {
        byte[] bits = new byte[ENTRIES / 8];
        for (int index : set) {
            bits[index >> 3] |= (byte) (0x80 >> (index & 7));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
