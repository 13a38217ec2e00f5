package io.bonafide.credential;

import org.jspecify.annotations.Nullable;

/**
 * Who a credential says issued it.
 *
 * @param id DID or URL of the issuer
 */
public record Issuer(
        String id,
        @Nullable String name,
        @Nullable String url,
        @Nullable String email) {}
