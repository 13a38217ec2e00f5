package io.bonafide.verification;

import io.bonafide.credential.Achievement;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does the row claim something assessed where the issuer confirms participation? Open Badges 3.0, {@code achievementType};
 * the assessment element of the European standard for micro-credentials. Said only where both sides are plain: the row by
 * a word such as "certification" or "degree", the credential by its type, its title or an assessment that it denies, and no
 * result and no type of assessment beside it.
 */
final class AssessmentCheck implements ExhibitCheck {
    /** Types, in one word and lower case, that stand for having been there or having gone through. */
    private static final Set<String> PARTICIPATION_TYPES = Set.of(
            "certificateofcompletion",
            "certificateofattendance",
            "certificateofparticipation",
            "attendance",
            "participation",
            "cocurricular",
            "communityservice",
            "membership");

    private static final List<List<String>> PARTICIPATION_TITLES = List.of(
            List.of("certificate", "of", "attendance"),
            List.of("certificate", "of", "participation"),
            List.of("attendance", "certificate"),
            List.of("participation", "certificate"),
            List.of("teilnahmebescheinigung"),
            List.of("teilnahmebestatigung"),
            List.of("attestation", "de", "participation"),
            List.of("certificado", "de", "asistencia"),
            List.of("certificado", "de", "participacion"));
    private static final Set<String> NO_ASSESSMENT =
            Set.of("none", "no assessment", "not assessed", "without assessment");

    /** Certificates are also given for attendance, so the word says nothing. */
    private static final Set<String> ASSESSED_WORDS = Set.of(
            "certification",
            "certified",
            "degree",
            "bachelor",
            "bachelors",
            "bsc",
            "ba",
            "beng",
            "master",
            "masters",
            "msc",
            "meng",
            "mba",
            "phd",
            "doctorate",
            "diploma",
            "licence",
            "license",
            "licensed",
            "exam",
            "examination",
            "zertifizierung",
            "zertifiziert",
            "prufung",
            "certificacion",
            "diplome");

    @Override
    public CheckName name() {
        return CheckName.ASSESSMENT;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        Achievement achievement = exhibit.credential().achievement();
        boolean participation = confirmsParticipation(achievement);
        if (!claimsAssessment(dossier.claim().achievement())) {
            CheckResult open = CheckResult.notApplicable(name());
            return participation ? open.withNotes(List.of(Note.PARTICIPATION.key())) : open;
        }
        if (participation) {
            return CheckResult.failed(name(), Reason.ATTENDANCE_ONLY, Map.of());
        }
        return isAssessed(achievement) ? CheckResult.passed(name()) : CheckResult.notApplicable(name());
    }

    private static boolean confirmsParticipation(Achievement achievement) {
        String assessment = achievement.elements().assessment();
        if (assessment != null && NO_ASSESSMENT.contains(String.join(" ", Folded.words(assessment)))) {
            return true;
        }
        return !isAssessed(achievement)
                && (PARTICIPATION_TYPES.contains(type(achievement)) || hasPhrase(achievement.name()));
    }

    /** A result or a type of assessment is stated. */
    private static boolean isAssessed(Achievement achievement) {
        return achievement.elements().assessment() != null
                || achievement.elements().grade() != null;
    }

    /** {@code ext:CertificateOfAttendance} and {@code Certificate of attendance} are the same. */
    private static String type(Achievement achievement) {
        String stated = achievement.type() == null ? "" : achievement.type();
        return String.join("", Folded.words(stated.startsWith("ext:") ? stated.substring("ext:".length()) : stated));
    }

    private static boolean claimsAssessment(@Nullable String title) {
        if (title == null || hasPhrase(title)) {
            return false;
        }
        Set<String> words = new HashSet<>(Folded.words(title));
        words.retainAll(ASSESSED_WORDS);
        return !words.isEmpty();
    }

    private static boolean hasPhrase(String title) {
        List<String> words = Folded.words(title);
        return PARTICIPATION_TITLES.stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
    }
}
