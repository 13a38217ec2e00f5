package io.bonafide.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.verification.Reason;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static String of(Reason... reasons) {
        return new Headline(new Phrases(Wording.english()))
                .of(ReportFixtures.recognition(ReportFixtures.candidate("C", "N"), reasons)
                        .decisions());
    }

    @Test
    void countsAreSaidInWordsWithoutAScore() {
        assertThat(of(Reason.SIGNATURE_HOLDS, Reason.HOSTED_RECORD, Reason.NO_ANSWER, Reason.DATE_DIFFERS))
                .isEqualTo("2 of 4 credentials are confirmed. 1 could not be confirmed. "
                        + "1 is confirmed with details that differ.");
    }

    @Test
    void oneConfirmedClaimIsSaidPlainly() {
        assertThat(of(Reason.SIGNATURE_HOLDS)).isEqualTo("The one credential claimed is confirmed.");
    }

    @Test
    void noneConfirmedIsSaidWithoutBlame() {
        assertThat(of(Reason.NO_ANSWER, Reason.DEAD_LINK))
                .isEqualTo("None of the 2 credentials is confirmed as listed. 2 could not be confirmed.");
    }

    @Test
    void noClaimsAreNoClaims() {
        assertThat(of()).isEqualTo("No credentials are claimed.");
    }
}
