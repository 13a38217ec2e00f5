package io.bonafide.credential;

import org.jspecify.annotations.Nullable;

/**
 * A level in a framework of qualifications.
 *
 * @param framework which framework, {@link KnownFramework#OTHER} where it is a national or unknown one
 * @param name the framework as stated
 * @param level as stated: {@code 6}, {@code EQF level 6}, {@code first cycle}
 */
public record QualificationLevel(
        KnownFramework framework, @Nullable String name, String level) {}
