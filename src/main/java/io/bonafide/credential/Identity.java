package io.bonafide.credential;

import org.jspecify.annotations.Nullable;

/**
 * One way a credential names its recipient (Open Badges IdentityObject).
 *
 * @param type {@code email}, {@code emailAddress}, {@code name}, {@code url} ... as stated
 * @param value plain value, or the hash as stated
 * @param hashed whether {@code value} is a hash
 * @param salt appended before hashing; {@code null} where none is stated
 */
public record Identity(
        String type, String value, boolean hashed, @Nullable String salt) {}
