package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.RetrievalFailure;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class RetrievalCheckTest {

    @ParameterizedTest
    @CsvSource({
        "NO_LOCATOR, BF-401", "NOT_CONNECTED, BF-410", "DNS, BF-404", "TLS, BF-404", "TIMEOUT, BF-404",
        "CONNECTION, BF-404", "SERVER_ERROR, BF-404", "RATE_LIMITED, BF-405", "NOT_FOUND, BF-402", "GONE, BF-402",
        "NOT_PUBLIC, BF-403", "BLOCKED, BF-412", "PAGE, BF-408", "UNSUPPORTED, BF-408", "MALFORMED, BF-414"
    })
    void everyFailureHasItsReason(RetrievalFailure failure, String code) {
        CheckResult result =
                TestDossier.signed().unavailable(failure).originKnown(false).result(CheckName.RETRIEVAL);

        assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(result.reason().code()).isEqualTo(code);
    }

    @Test
    void attemptsAreTold() {
        Instant last = Instant.parse("2026-11-01T08:59:30Z");
        CheckResult result = TestDossier.signed()
                .unavailable(RetrievalFailure.TIMEOUT)
                .attempts(
                        new Attempt(last.minusSeconds(9), "https://badges.northfield.example/1", "timed out"),
                        new Attempt(last, "https://badges.northfield.example/1", "timed out"))
                .result(CheckName.RETRIEVAL);

        assertThat(result.details())
                .containsEntry("attempts", "2")
                .containsEntry("last", "1 November 2026 08:59 UTC")
                .containsEntry("host", "badges.northfield.example");
    }
}
