package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.AwardElements;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class AssessmentCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // on the list | title found | type | assessment stated | grade stated | outcome
                "Certified Data Analyst | Data Analyst | CertificateOfCompletion | - | - | FAILED",
                "Data Analyst Certification | Data Analyst | ext:CertificateOfAttendance | - | - | FAILED",
                "Diploma in Data Analysis | Data Analysis | Certificate of Participation | - | - | FAILED",
                "BSc Data Analysis | Certificate of Attendance: Data Analysis | - | - | - | FAILED",
                "Zertifizierung Datenanalyse | Teilnahmebestätigung Datenanalyse | Certificate | - | - | FAILED",
                "Certified Data Analyst | Data Analyst | Course | none | - | FAILED",
                "Certified Data Analyst | Data Analyst | Course | Not assessed | - | FAILED",
                "Certified Data Analyst | Data Analyst | CertificateOfCompletion | testing | - | PASSED",
                "Certified Data Analyst | Data Analyst | CertificateOfCompletion | - | Final: 8.5 | PASSED",
                "Certified Data Analyst | Data Analyst | Certification | testing | - | PASSED",
                "Certified Data Analyst | Data Analyst | Course | - | - | NOT_APPLICABLE",
                "Certified Data Analyst | Participation and Attendance in Schools | Course | - | - | NOT_APPLICABLE",
                "Certificate in Data Analysis | Data Analysis | CertificateOfCompletion | - | - | NOT_APPLICABLE",
                "Certificate of attendance, MSc module | MSc module | CertificateOfCompletion | - | - | NOT_APPLICABLE",
                "Mastering Data | Mastering Data | CertificateOfCompletion | - | - | NOT_APPLICABLE",
                "- | Data Analysis | CertificateOfCompletion | - | - | NOT_APPLICABLE"
            })
    void participationIsNotTheAssessmentThatTheListClaims(
            String claimed, String found, String type, String assessment, String grade, Outcome outcome) {
        CheckResult result = check(claimed, found, type, assessment, grade);

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.reason()).isEqualTo(outcome == Outcome.FAILED ? Reason.ATTENDANCE_ONLY : null);
    }

    @Test
    void participationIsRemarkedWhereTheListClaimsNothing() {
        assertThat(check("Data Analysis", "Data Analysis", "CertificateOfCompletion", null, null)
                        .notes())
                .containsExactly("assessment.participation");
        assertThat(check("Data Analysis", "Data Analysis", "Course", null, null).notes())
                .isEmpty();
    }

    @Test
    void verdictSaysThatDetailsDiffer() {
        Verdict verdict = TestDossier.signed()
                .claim(row -> row.achievement("Certification Data Analysis"))
                .achievement(achievement("Data Analysis", "CertificateOfCompletion", null, null))
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.DIFFERS);
        assertThat(verdict.reasons()).contains(Reason.ATTENDANCE_ONLY);
    }

    private static CheckResult check(String claimed, String found, String type, String assessment, String grade) {
        return TestDossier.signed()
                .claim(row -> row.achievement(claimed))
                .achievement(achievement(found, type, assessment, grade))
                .result(CheckName.ASSESSMENT);
    }

    private static Achievement achievement(String name, String type, String assessment, String grade) {
        AwardElements elements = new AwardElements(
                true, null, List.of(), null, null, assessment, null, null, null, null, null, null, grade);
        return new Achievement(null, name, type, null, null, List.of()).with(elements);
    }
}
