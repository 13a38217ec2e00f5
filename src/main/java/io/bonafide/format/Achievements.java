package io.bonafide.format;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what was achieved: Open Badges 3.0 {@code Achievement}, Open Badges 2.0 {@code BadgeClass}. */
final class Achievements {

    private Achievements() {}

    /** What a verifiable credential awards; credentials of no profile are named by their own name or type. */
    static Achievement ofSubject(@Nullable Part subject, Part credential, List<String> types) {
        Part achievement = subject == null ? null : subject.part("achievement");
        if (achievement != null) {
            return read(achievement, "achievementType");
        }
        String name = credential.words("name");
        return new Achievement(null, name == null ? mostSpecific(types) : name, null, null, null, List.of());
    }

    static Achievement ofBadgeClass(Part badgeClass) {
        String name = badgeClass.words("name");
        if (name == null || name.isBlank()) {
            badgeClass.deviations().malformed(badgeClass.pointerTo("name"), Fault.MISSING.detail());
        }
        return read(badgeClass, "badgeType");
    }

    private static Achievement read(Part part, String typeName) {
        String name = part.words("name");
        List<Part> alignments = new ArrayList<>(part.parts("alignment"));
        // Open Badges 3.0 drafts and 2.0 platforms wrote the plural.
        alignments.addAll(part.parts("alignments"));
        return new Achievement(
                part.text("id"),
                name == null ? "" : name,
                part.text(typeName),
                level(part, alignments),
                creator(part),
                alignments.stream().map(Achievements::alignment).toList());
    }

    private static @Nullable String creator(Part achievement) {
        if (achievement.node().path("creator").isString()) {
            return achievement.text("creator");
        }
        Part creator = achievement.part("creator");
        return creator == null ? null : creator.text("id");
    }

    private static Alignment alignment(Part part) {
        String name = part.words("targetName");
        String code = part.code("targetCode");
        return new Alignment(
                name == null ? "" : name, part.text("targetFramework"), code == null ? part.text("targetUrl") : code);
    }

    // Neither version has a term for it: platforms state it outright, or as an alignment with a framework of levels.
    private static @Nullable String level(Part achievement, List<Part> alignments) {
        for (String name : List.of("level", "educationLevel")) {
            String stated = achievement.words(name);
            if (stated != null) {
                return stated;
            }
        }
        return alignments.stream()
                .filter(Achievements::isLevel)
                .map(part -> part.words("targetName"))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isLevel(Part alignment) {
        String framework = alignment.text("targetFramework");
        if (framework == null) {
            return false;
        }
        String plain = framework.toLowerCase(Locale.ROOT);
        return plain.equals("eqf") || plain.contains("qualifications framework");
    }

    private static String mostSpecific(List<String> types) {
        return types.stream()
                .filter(type -> !type.equals("VerifiableCredential"))
                .findFirst()
                .or(() -> types.stream().findFirst())
                .orElse("");
    }
}
