package io.bonafide.format;

import io.bonafide.credential.Alignment;
import io.bonafide.credential.AwardElements;
import io.bonafide.credential.KnownFramework;
import io.bonafide.credential.QualificationLevel;
import io.bonafide.credential.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the elements of the European standard for micro-credentials out of Open Badges 3.0 and 2.0: their own terms, and
 * those of the edubadges extensions ({@code EducredentialAchievement}; {@code extensions:ECTSExtension} ...). Only what a
 * document says in so many words; whether its signature covers a term is judged elsewhere, and a credential with a term
 * that it does not cover is not used at all.
 */
final class Elements {
    private static final Set<KnownFramework> LEVELS = Set.of(KnownFramework.EQF, KnownFramework.QF_EHEA);
    private static final int MOST = 20;

    private final JsonNode achievement;
    private final List<Alignment> alignments;
    private final Stated stated;

    private Elements(JsonNode achievement, List<Alignment> alignments) {
        this.achievement = achievement;
        this.alignments = alignments;
        this.stated = Stated.in(achievement);
    }

    /** Open Badges 3.0: {@code Achievement} in its {@code AchievementSubject} in its credential. */
    static AwardElements ofSubject(Part achievement, List<Alignment> alignments, Part subject, Part credential) {
        boolean learner = subject.states("id") || subject.states("identifier") || subject.states("name");
        return new Elements(achievement.node(), alignments)
                .read(
                        learner,
                        credential.node().path("issuer"),
                        Stated.in(subject.node()).amount("creditsEarned"),
                        subject.node().path("result"));
    }

    /** Open Badges 2.0: {@code BadgeClass} of an {@code Assertion} by a {@code Profile}. */
    static AwardElements ofAssertion(Part badgeClass, List<Alignment> alignments, Part assertion, Part profile) {
        return new Elements(badgeClass.node(), alignments)
                .read(
                        assertion.states("recipient"),
                        profile.node(),
                        null,
                        assertion.node().path("result"));
    }

    private AwardElements read(boolean learner, JsonNode issuer, @Nullable BigDecimal earned, JsonNode results) {
        return new AwardElements(
                learner,
                Stated.in(issuer.path("address")).text("addressCountryCode", "addressCountry"),
                outcomes(),
                workload(earned),
                level(),
                assessment(),
                stated.text("participationType", "participation"),
                qualityAssurance(),
                stated.text("inLanguage", "Language", "@language"),
                stated.text("supervisionType"),
                stated.truth("identityChecked"),
                stated.text("prerequisites", "entryRequirements"),
                grade(results));
    }

    private List<String> outcomes() {
        List<String> outcomes = new ArrayList<>(stated.texts("learningOutcome", "learningOutcomes", "LearningOutcome"));
        alignments.stream()
                .filter(alignment -> !isLevel(alignment) && !isQualityAssurance(alignment))
                .map(Alignment::name)
                .filter(name -> !name.isBlank())
                .map(Stated::shortened)
                .limit(MOST)
                .forEach(outcomes::add);
        if (outcomes.isEmpty()) {
            outcomes.addAll(Stated.in(achievement.path("criteria")).texts("narrative"));
        }
        return outcomes;
    }

    private @Nullable Workload workload(@Nullable BigDecimal earned) {
        return workload(stated.amount("ECTS", "ects"), Workload.Unit.ECTS)
                .or(() -> workload(stated.amount("timeInvestment", "TimeInvestment", "SBU"), Workload.Unit.HOURS))
                .or(() -> workload(earned, Workload.Unit.UNSTATED))
                // Platforms count study load in hours or in minutes, and do not say which.
                .or(() -> workload(stated.amount("creditsAvailable", "studyLoad", "StudyLoad"), Workload.Unit.UNSTATED))
                .orElse(null);
    }

    private static Optional<Workload> workload(@Nullable BigDecimal amount, Workload.Unit unit) {
        return Optional.ofNullable(amount).map(stated -> new Workload(stated, unit));
    }

    private @Nullable QualificationLevel level() {
        String extension = stated.text("EQF", "eqf");
        if (extension != null) {
            return new QualificationLevel(KnownFramework.EQF, "EQF", extension);
        }
        return alignments.stream()
                .filter(Elements::isLevel)
                .findFirst()
                .map(Elements::level)
                .orElse(null);
    }

    private static QualificationLevel level(Alignment alignment) {
        String code = alignment.code();
        String level = code == null || code.equals(alignment.url()) ? alignment.name() : code;
        return new QualificationLevel(
                alignment.recognised(), shortenedOrNull(alignment.framework()), Stated.shortened(level));
    }

    static boolean isLevel(Alignment alignment) {
        String framework = alignment.framework();
        return LEVELS.contains(alignment.recognised())
                || (framework != null && framework.toLowerCase(Locale.ROOT).contains("qualifications framework"));
    }

    private static boolean isQualityAssurance(Alignment alignment) {
        String framework = alignment.framework();
        String plain =
                framework == null ? "" : framework.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("qualityassurance");
    }

    private @Nullable String qualityAssurance() {
        String term = stated.text("qualityAssurance", "qualityAssuranceType");
        return term != null
                ? term
                : alignments.stream()
                        .filter(Elements::isQualityAssurance)
                        .map(Alignment::name)
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .map(Stated::shortened)
                        .orElse(null);
    }

    /** The type as such, else what results are given for: a status is no assessment. */
    private @Nullable String assessment() {
        String type = stated.text("assessmentType", "assessment_type");
        if (type != null) {
            return type;
        }
        for (JsonNode description : items(achievement.path("resultDescription"))) {
            String name = Stated.in(description).text("name");
            if (name != null && !description.path("resultType").asString("").equals("Status")) {
                return name;
            }
        }
        return null;
    }

    private @Nullable String grade(JsonNode results) {
        List<String> grades = new ArrayList<>();
        for (JsonNode result : items(results)) {
            String value = Stated.in(result).text("value");
            if (value != null && grades.size() < MOST) {
                String of = nameOf(result.path("resultDescription").asString(""));
                grades.add(of == null ? value : of + ": " + value);
            }
        }
        return grades.isEmpty() ? null : Stated.shortened(String.join("; ", grades));
    }

    private @Nullable String nameOf(String description) {
        for (JsonNode each : items(achievement.path("resultDescription"))) {
            if (!description.isEmpty() && each.path("id").asString("").equals(description)) {
                return Stated.in(each).text("name");
            }
        }
        return null;
    }

    private static List<JsonNode> items(JsonNode value) {
        return value.isArray() ? value.valueStream().limit(MOST).toList() : List.of(value);
    }

    private static @Nullable String shortenedOrNull(@Nullable String text) {
        return text == null ? null : Stated.shortened(text);
    }
}
