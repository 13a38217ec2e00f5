package io.bonafide.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes slightly or badly broken documents of good ones; the same seed makes the same. */
final class Mutator {
    private static final List<String> SPLINTERS = List.of(
            "\"", "{", "}", "[", "]", ",", ":", "null", "\\u0000", "\\ud800", "1e999", "-0", "e", ".", "~", "\u0000",
            "\uFEFF", "<", "#", "@");
    private static final List<Object> ODDITIES = List.of(
            "",
            "x",
            "#",
            "did:",
            "did:web:",
            "did:key:z",
            "did:jwk:e30",
            "https://",
            "https://[",
            "http://a b/",
            "data:,",
            "_:b0",
            "-1",
            "1e9",
            "2025-13-45T99:99:99Z",
            "9999-12-31T23:59:60Z",
            "+999999999-12-31T23:59:59Z",
            "z",
            "zz",
            "u",
            "z6Mk",
            "\u202e",
            "sha256$",
            "md5$zz",
            0,
            -1,
            1.5,
            1e308,
            Long.MAX_VALUE,
            true,
            false,
            List.of(),
            List.of(List.of()),
            Map.of(),
            Map.of("@value", 1),
            Map.of("id", 1),
            List.of("a", 1, Map.of()),
            Map.of("kty", "EC", "crv", "P-256", "x", "AA", "y", "AA"),
            Map.of("kty", "RSA", "n", "", "e", ""),
            Map.of("kty", "OKP", "crv", "Ed25519", "x", "AA"),
            Map.of("kty", "oct", "k", "AA"),
            Map.of("@context", "x"));
    private static final List<String> NAMES = List.of(
            "id",
            "type",
            "@context",
            "@id",
            "@type",
            "@value",
            "@graph",
            "issuer",
            "proof",
            "vc",
            "iss",
            "sub",
            "exp",
            "nbf",
            "jti",
            "vct",
            "credentialSubject",
            "credentialStatus",
            "statusSize",
            "validUntil",
            "expirationDate",
            "publicKeyJwk",
            "publicKeyMultibase",
            "kty",
            "keys",
            "assertionMethod",
            "controller",
            "revoked",
            "expires",
            "jwks",
            "jwks_uri",
            "verification",
            "badge",
            "hashed",
            "salt",
            "use",
            "key_ops",
            "x5c",
            "");

    private final Random random;

    Mutator(long seed) {
        random = new Random(seed);
    }

    <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** Splinters and holes in the text; what comes out need not be JSON. */
    byte[] text(String text) {
        StringBuilder broken = new StringBuilder(text);
        for (int wounds = 1 + random.nextInt(3); wounds > 0 && !broken.isEmpty(); wounds--) {
            int at = random.nextInt(broken.length());
            switch (random.nextInt(4)) {
                case 0 -> broken.deleteCharAt(at);
                case 1 -> broken.insert(at, any(SPLINTERS));
                case 2 -> broken.setCharAt(at, (char) random.nextInt(0x180));
                default -> broken.setLength(at);
            }
        }
        byte[] bytes = broken.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && chance(10)) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** The same document with some of its members odd, gone, doubled into lists, or named differently. */
    Map<String, Object> json(Map<String, Object> document) {
        Map<String, Object> copy = Json.parse(Json.compact(document));
        for (int wounds = 1 + random.nextInt(2); wounds > 0; wounds--) {
            wound(copy);
        }
        return copy;
    }

    private void wound(Map<String, Object> document) {
        List<Map<String, Object>> all = new ArrayList<>();
        collect(document, all);
        Map<String, Object> object = any(all);
        String name = object.isEmpty() || chance(5) ? any(NAMES) : any(List.copyOf(object.keySet()));
        Object value = object.get(name);
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.put(name, value == null ? List.of() : List.of(value, value));
            case 2 -> object.put(any(NAMES), object.remove(name));
            case 3 -> object.put(name, value == null ? Map.of() : List.of(value));
            case 4 -> object.put(name, null);
            default -> object.put(name, any(ODDITIES));
        }
    }

    private static void collect(Object value, List<Map<String, Object>> into) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = cast(map);
            into.add(object);
            new LinkedHashMap<>(object).values().forEach(inner -> collect(inner, into));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, into));
        }
    }

    // Only maps that the parser made, or that no further wound may touch.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return map instanceof LinkedHashMap<?, ?> made
                ? (Map<String, Object>) made
                : new LinkedHashMap<>((Map<String, Object>) map);
    }
}
