package io.bonafide.format;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Alignment;
import io.bonafide.credential.CredentialFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was achieved: Open Badges 3.0 {@code Achievement}, Open Badges 2.0 {@code BadgeClass}. */
final class Achievements {

    /** Nobody aligns one achievement to more; each is kept with the verdict. */
    private static final int MOST = 200;

    private Achievements() {}

    /** What a verifiable credential awards; credentials of no profile are named by their own name or type. */
    static Achievement ofSubject(@Nullable Part subject, Part credential, List<String> types, CredentialFormat format) {
        boolean record = format == CredentialFormat.CLR_2;
        Part achievement = subject == null || record ? null : subject.part("achievement");
        if (subject != null && achievement != null) {
            Achievement read = read(achievement, "achievementType");
            return read.with(Elements.ofSubject(achievement, read.alignments(), subject, credential));
        }
        String name = credential.words("name");
        return new Achievement(null, name == null ? mostSpecific(types) : name, null, null, null, List.of());
    }

    /** What a record (CLR 2.0, ClrSubject) awards by itself. */
    static List<Achievement> ofRecord(Part subject) {
        return subject.parts("achievement").stream()
                .map(part -> read(part, "achievementType"))
                .toList();
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
        List<Alignment> targets =
                alignments.stream().limit(MOST).map(Achievements::alignment).toList();
        return new Achievement(
                part.text("id"),
                name == null ? "" : name,
                part.text(typeName),
                level(part, targets),
                creator(part),
                targets);
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
        String url = part.text("targetUrl");
        return new Alignment(name == null ? "" : name, framework(part), code == null ? url : code, url);
    }

    /** The framework by name, else by the type of the target: {@code ext:EQF}, {@code ceasn:Competency}. */
    private static @Nullable String framework(Part part) {
        String named = part.words("targetFramework");
        String type = part.node().path("targetType").asString("");
        if (named != null || type.isEmpty()) {
            return named;
        }
        if (type.startsWith("ext:")) {
            return type.substring("ext:".length());
        }
        return type.equals("CTDL") || type.startsWith("ceasn:") || type.startsWith("ceterms:") ? "CTDL" : null;
    }

    // Neither version has a term for it: platforms state it outright, or as an alignment with a framework of levels.
    private static @Nullable String level(Part achievement, List<Alignment> alignments) {
        for (String name : List.of("level", "educationLevel")) {
            String stated = achievement.words(name);
            if (stated != null) {
                return stated;
            }
        }
        return alignments.stream()
                .filter(Elements::isLevel)
                .map(Alignment::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String mostSpecific(List<String> types) {
        return types.stream()
                .filter(type -> !type.equals("VerifiableCredential"))
                .findFirst()
                .or(() -> types.stream().findFirst())
                .orElse("");
    }
}
