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

    /** The predecessor: Status List 2021, on data model 1.1, packed without a prefix. */
    static Map<String, Object> list2021(String address, String issuer, String purpose, int... set) {
        return Json.object(
                "@context",
                List.of(
                        "https://www.w3.org/2018/credentials/v1",
                        "https://w3id.org/vc/status-list/2021/v1",
                        "https://w3id.org/security/data-integrity/v2"),
                "id",
                address,
                "type",
                List.of("VerifiableCredential", "StatusList2021Credential"),
                "issuer",
                issuer,
                "issuanceDate",
                "2026-01-01T00:00:00Z",
                "expirationDate",
                "2099-12-31T23:59:59Z",
                "credentialSubject",
                Json.object(
                        "id",
                        address + "#list",
                        "type",
                        "StatusList2021",
                        "statusPurpose",
                        purpose,
                        "encodedList",
                        encoded(ENTRIES, set).substring(1)));
    }

    static Map<String, Object> list(String address, String issuer, String purpose, int... set) {
        return listOf(ENTRIES, address, issuer, purpose, set);
    }

    /** Of so many bits in all. */
    static Map<String, Object> listOf(int bits, String address, String issuer, String purpose, int... set) {
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
                        encoded(bits, set)));
    }

    /** A list of so many MiB of zeros, in parts, as gzip allows. */
    static String bomb(int mebibytes) {
        byte[] part = Base64.getUrlDecoder().decode(encoded(16 << 23).substring(1));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < mebibytes / 16; i++) {
            all.writeBytes(part);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(all.toByteArray());
    }

    private static String encoded(int length, int... set) {
        byte[] bits = new byte[length / 8];
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
