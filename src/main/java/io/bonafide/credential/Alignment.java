package io.bonafide.credential;

import org.jspecify.annotations.Nullable;

/**
 * What an achievement is aligned to: a skill, an occupation, a level in a framework.
 *
 * @param framework ESCO, EQF, CTDL ... as stated
 * @param code identifier within the framework, or its URL where none is stated
 * @param url the target's own address
 */
public record Alignment(
        String name,
        @Nullable String framework,
        @Nullable String code,
        @Nullable String url) {

    public Alignment(String name, @Nullable String framework, @Nullable String code) {
        this(name, framework, code, null);
    }

    /** Which framework it is, where it is one that we know. */
    public KnownFramework recognised() {
        return KnownFramework.of(framework, code, url);
    }
}
