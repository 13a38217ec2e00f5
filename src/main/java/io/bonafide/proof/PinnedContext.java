package io.bonafide.proof;

/** The bundled contexts: the address that a document names, the file, and what the file must hash to. */
enum PinnedContext {
    CREDENTIALS_V1(
            "https://www.w3.org/2018/credentials/v1",
            "credentials-v1.jsonld",
            "00d7dd6d3ad8b920e3e550dd3a3d9090bffcac84cdbf943da6924b3e0a5c8bb8"),
    CREDENTIALS_V2(
            "https://www.w3.org/ns/credentials/v2",
            "credentials-v2.jsonld",
            "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f"),
    ED25519_2020(
            "https://w3id.org/security/suites/ed25519-2020/v1",
            "ed25519-2020-v1.jsonld",
            "b9e1ab971fd8bf2c7553e0c4a9438e0b9450afde1ea1ca5b2492368b9f549588"),
    DATA_INTEGRITY_V1(
            "https://w3id.org/security/data-integrity/v1",
            "data-integrity-v1.jsonld",
            "b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554"),
    DATA_INTEGRITY_V2(
            "https://w3id.org/security/data-integrity/v2",
            "data-integrity-v2.jsonld",
            "0f77743daf5b4e8fc067fc5ba5b21044283053aa717fc6b0219843bed3b00363"),
    MULTIKEY(
            "https://w3id.org/security/multikey/v1",
            "multikey-v1.jsonld",
            "c5f3806f8286920573221938917988a18a4cc5a09e968d29649613c7a1c2b1f6"),
    DID(
            "https://www.w3.org/ns/did/v1",
            "did-v1.jsonld",
            "62c1054bf404d6dd3a4b26b64f830fd72095f6a26edc4469908c94351352ce5f"),
    STATUS_LIST_2021(
            "https://w3id.org/vc/status-list/2021/v1",
            "status-list-2021-v1.jsonld",
            "634d71c159289f068c96012e4511c657fdf82ac4231900081bda3ba24e2e1160"),
    BITSTRING_STATUS(
            "https://www.w3.org/ns/credentials/status/v1",
            "bitstring-status-v1.jsonld",
            "fd08cbf28ddd829ab2f1978c48f43ab07a112c1c90245a0cfac7ba721c65170c"),
    OPEN_BADGES_2(
            "https://w3id.org/openbadges/v2",
            "ob-v2p0.json",
            "ee8c373cb831e92f0033b7f26b61a43b2719932a20da2c396e5dad48ec429b2d"),
    OPEN_BADGES_3(
            "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
            "ob-v3p0-3.0.0.json",
            "9f1c8f9f361ba2994b9b50701f41149919542c50c7b7455b2846d87959295d72"),
    OPEN_BADGES_3_0_0(
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.0.json",
            "ob-v3p0-3.0.0.json",
            "9f1c8f9f361ba2994b9b50701f41149919542c50c7b7455b2846d87959295d72"),
    OPEN_BADGES_3_0_1(
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
            "ob-v3p0-3.0.1.json",
            "af095468326d3449160509b26ca71576e6321d13c85b0369cfe3b654c9a48fba"),
    OPEN_BADGES_3_0_2(
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
            "ob-v3p0-3.0.2.json",
            "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"),
    OPEN_BADGES_3_0_3(
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "ob-v3p0-3.0.3.json",
            "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"),
    OPEN_BADGES_3_EXTENSIONS(
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
            "ob-v3p0-extensions.json",
            "2d013f981d1f4516081a6a04e55468ba2b071d4153b794f19a79715c45a89a5e"),
    CLR_2(
            "https://purl.imsglobal.org/spec/clr/v2p0/context.json",
            "clr-v2p0.json",
            "e198d7b517d74c5036434ce495086f67b10244709e9a3df9dcb7f8b1579b6167"),
    JWS_2020(
            "https://w3id.org/security/suites/jws-2020/v1",
            "jws-2020-v1.json",
            "d648e05ddc6577827ca2bfd5e931f53e9ebc6e52a57a8da81df4ec8c46ffcd1e"),
    ED25519_2018(
            "https://w3id.org/security/suites/ed25519-2018/v1",
            "ed25519-2018-v1.jsonld",
            "166c6abb9e08176cee5f6c87c9c1bbfefa5717da391bcac525e5437f93eab809"),
    SECURITY_V1(
            "https://w3id.org/security/v1",
            "security-v1.jsonld",
            "abaf97e107d1925503c433dcaf3ffd2831697cacc1ed2a293e1bc8030d5bcb47"),
    SECURITY_V2(
            "https://w3id.org/security/v2",
            "security-v2.jsonld",
            "611bd81151d5efe53ec9aed78f5a813e577287bc9451ee26d6879b1b8b46bc3b"),
    DCC("https://w3id.org/dcc/v1", "dcc-v1.json", "1543695325471b0d23e839a28166ba4ea445cca294ac46fe034ca584cbfc6077");

    private final String url;
    private final String file;
    private final String sha256;

    PinnedContext(String url, String file, String sha256) {
        this.url = url;
        this.file = file;
        this.sha256 = sha256;
    }

    String url() {
        return url;
    }

    String file() {
        return file;
    }

    String sha256() {
        return sha256;
    }
}
