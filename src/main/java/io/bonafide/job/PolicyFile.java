package io.bonafide.job;

import io.bonafide.credential.Sha256;
import io.bonafide.recognition.Decision;
import io.bonafide.recognition.RecognitionPolicy;
import io.bonafide.recognition.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a recognition policy. */
final class PolicyFile {
    private static final Map<String, Decision> UNKNOWN = new LinkedHashMap<>();

    static {
        UNKNOWN.put("refer", Decision.REFERRED);
        UNKNOWN.put("recognise", Decision.RECOGNISED);
        UNKNOWN.put("not-recognised", Decision.NOT_RECOGNISED);
    }

    private PolicyFile() {}

    static RecognitionPolicy read(Path file) throws InvalidFile {
        Settings settings = Settings.of(file);
        Settings issuers = settings.objectOrEmpty("issuers");
        RecognitionPolicy policy = new RecognitionPolicy(
                settings.text("policy"),
                settings.text("version"),
                digest(file),
                settings.textOrNull("why"),
                Set.copyOf(issuers.texts("trusted")),
                issuers.choice("unknown", UNKNOWN, Decision.REFERRED),
                Set.copyOf(issuers.texts("blocked")),
                maximumAge(settings),
                settings.choice("consent", Map.of("required", true, "optional", false), false),
                settings.choice("scope", Map.of("all", false, "required-for-role", true), false),
                roles(settings));
        issuers.expectNothingElse();
        settings.expectNothingElse();
        settings.complain();
        return policy;
    }

    private static @Nullable Period maximumAge(Settings settings) {
        Settings recency = settings.objectOrEmpty("recency");
        Period age = recency.period("default");
        recency.expectNothingElse();
        return age;
    }

    private static Map<String, List<Requirement>> roles(Settings settings) {
        Map<String, List<Requirement>> roles = new LinkedHashMap<>();
        settings.objectsByName("roles").forEach((name, role) -> {
            List<Requirement> requirements = new ArrayList<>();
            role.objects("must").forEach(one -> requirements.add(requirement(one, true)));
            role.objects("should").forEach(one -> requirements.add(requirement(one, false)));
            role.expectNothingElse();
            roles.put(name, List.copyOf(requirements));
        });
        return roles;
    }

    private static Requirement requirement(Settings settings, boolean must) {
        Requirement requirement = new Requirement(
                settings.text("name"),
                settings.texts("titles"),
                settings.texts("skills"),
                settings.texts("issuers"),
                must,
                settings.textOrNull("why"),
                settings.period("recency"));
        if (requirement.titles().isEmpty() && requirement.skills().isEmpty()) {
            settings.reject("name", "needs titles or skills, or nothing can cover it");
        }
        settings.expectNothingElse();
        return requirement;
    }

    private static Sha256 digest(Path file) throws InvalidFile {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new InvalidFile(List.of(file + ": cannot be read"));
        }
    }
}
