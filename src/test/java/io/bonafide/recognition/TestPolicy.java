package io.bonafide.recognition;

import io.bonafide.credential.Sha256;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds policies for tests. Untouched, it trusts the list {@code house} and refers everybody else. */
public final class TestPolicy {
    private final Map<String, List<Requirement>> roles = new LinkedHashMap<>();
    private Set<String> lists = Set.of("house");
    private Set<String> blocked = Set.of();
    private Decision unknownIssuer = Decision.REFERRED;
    private @Nullable Period maximumAge;
    private boolean consentRequired;
    private boolean onlyRequired;

    private TestPolicy() {}

    public static TestPolicy trusting() {
        return new TestPolicy();
    }

    public static Requirement requirement(String name, String... titles) {
        return new Requirement(name, Arrays.asList(titles), List.of(), List.of(), true, "daily work", null);
    }

    public static Requirement skill(String name, String... skills) {
        return new Requirement(name, List.of(), Arrays.asList(skills), List.of(), false, null, null);
    }

    public TestPolicy lists(String... ids) {
        lists = Set.of(ids);
        return this;
    }

    public TestPolicy blocked(String... ids) {
        blocked = Set.of(ids);
        return this;
    }

    public TestPolicy unknownIssuer(Decision decision) {
        unknownIssuer = decision;
        return this;
    }

    public TestPolicy maximumAge(@Nullable Period age) {
        maximumAge = age;
        return this;
    }

    public TestPolicy consentRequired() {
        consentRequired = true;
        return this;
    }

    public TestPolicy onlyRequired() {
        onlyRequired = true;
        return this;
    }

    public TestPolicy role(String name, Requirement... requirements) {
        roles.put(name, Arrays.asList(requirements));
        return this;
    }

    public RecognitionPolicy build() {
        return new RecognitionPolicy(
                "data-team",
                "2026-11-01",
                Sha256.of(new byte[0]),
                "Agreed with HR",
                lists,
                unknownIssuer,
                blocked,
                maximumAge,
                consentRequired,
                onlyRequired,
                roles);
    }
}
