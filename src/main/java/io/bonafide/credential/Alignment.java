package io.bonafide.credential;

import org.jspecify.annotations.Nullable;

/**
 * What an achievement is aligned to: a skill, an occupation, a level in a framework.
 *
 * @param framework ESCO, EQF, CTDL ... as stated
 * @param code identifier or URL within the framework
 */
public record Alignment(
        String name, @Nullable String framework, @Nullable String code) {}
