package io.bonafide.proof;

import java.util.Base64;

/** Base64url with one spelling per value: no padding, no line breaks, no stray bits at the end (RFC 7515, 2). */
final class Base64Url {

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param what is decoded, for the refusal
     */
    static byte[] decode(String text, String what) throws Refusal {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(what + " that is not base64url");
        }
        throw Refusal.malformed(what + " in a loose spelling of base64url");
    }
}
