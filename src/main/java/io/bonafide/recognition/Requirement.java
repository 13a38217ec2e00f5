package io.bonafide.recognition;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a role asks for.
 *
 * @param name as shown to people
 * @param titles achievement titles, any of which covers it
 * @param skills alignment codes or names, any of which covers it
 * @param issuers ids of registered issuers that may award it; empty means any that counts
 * @param must required, or merely wished for
 * @param why printed in the report
 * @param maximumAge overrides the policy's
 */
public record Requirement(
        String name,
        List<String> titles,
        List<String> skills,
        List<String> issuers,
        boolean must,
        @Nullable String why,
        @Nullable Period maximumAge) {

    public Requirement {
        titles = List.copyOf(titles);
        skills = List.copyOf(skills);
        issuers = List.copyOf(issuers);
    }
}
