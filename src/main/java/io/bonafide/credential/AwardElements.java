package io.bonafide.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a credential states about the award beyond title, issuer and date: the elements of the European standard for
 * micro-credentials (2022/C 243/02, Annex I), mandatory and optional. All of it as stated, shortened; nothing is inferred, and
 * {@code null} means that the credential does not say.
 *
 * @param learner whether the learner is identified in any way
 * @param country country or region of the issuer
 * @param outcomes learning outcomes: as such, as alignments to skills, else the criteria
 * @param level in a framework of qualifications
 * @param assessment type of assessment
 * @param participation form of participation
 * @param qualityAssurance type or decision of quality assurance
 * @param language language of the achievement
 * @param supervision supervision of the assessment
 * @param identityChecked whether the learner's identity was verified at the assessment
 * @param grade results, with what they are results of
 */
public record AwardElements(
        boolean learner,
        @Nullable String country,
        List<String> outcomes,
        @Nullable Workload workload,
        @Nullable QualificationLevel level,
        @Nullable String assessment,
        @Nullable String participation,
        @Nullable String qualityAssurance,
        @Nullable String language,
        @Nullable String supervision,
        @Nullable Boolean identityChecked,
        @Nullable String prerequisites,
        @Nullable String grade) {

    /** Nothing is stated. */
    public static final AwardElements NONE =
            new AwardElements(false, null, List.of(), null, null, null, null, null, null, null, null, null, null);

    public AwardElements {
        outcomes = List.copyOf(outcomes);
    }
}
