package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.demo.Answer;
import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An issuer whose register answers by number, connected by nothing but YAML. */
class NumberRegisterTest {
    private static final String REGISTER = """
            list: house
            issuers:
              - id: northfield
                name: Northfield College
                aliases: [Northfield]
                domains: [northfield.example]
                ids: ["did:web:badges.northfield.example"]
                records:
                  - number: {pattern: "NF-\\\\d{4}/\\\\d{2}"}
                    address: "https://register.northfield.example/certificates/{number}"
                    absent: denies
                    read:
                      entry: /results/0
                      id: /no
                      title: /award/title
                      recipient_name: [/holder/given, /holder/family]
                      issued: /award/date
                      expires: /award/until
                      state: {at: /status, stands: [Valid], revoked: [withdrawn], pending: [in review], absent: [unknown]}
                  - number: {pattern: "OLD-\\\\d{3}", names: [Northfield College]}
                    address: "https://register.northfield.example/old/{number}"
                    read: {title: /title}
            """;
    private static final String PLACE = "register.northfield.example/certificates/NF-2025/07";

    @TempDir
    private Path folder;

    private RecordStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = RecordStage.of(
                Set.of("register.northfield.example", "elsewhere.example"),
                RecordStage.file(folder, "house.yml", REGISTER));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Verdict look() {
        return stage.number("NF-2025/07", row -> row.issuer("NORTHFIELD  college."));
    }

    private static String record(String status, String given) {
        return """
                {"results": [{"no": "nf 2025 07", "status": "%s", "holder": {"given": "%s", "family": "Brouwer"},
                  "award": {"title": "SQL for Analysts", "date": "2025-03-10", "until": null}}]}""".formatted(status, given);
    }

    @Test
    void aNumberThatTheRegisterListsIsConfirmedByIt() {
        stage.json(PLACE, record("valid", "Saskia"));
        Verdict verdict = look();
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(verdict.reasons()).containsExactly(Reason.REGISTER_ENTRY);
        assertThat(verdict.grade()).isEqualTo(EvidenceGrade.HOSTED);
        assertThat(verdict.issuer()).isInstanceOf(IssuerStanding.Known.class);
        assertThat(verdict.sources()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawn, Saskia, NOT_CURRENT, REVOKED",
        "in review, Saskia, UNCONFIRMED, PENDING",
        "unknown, Saskia, CONTRADICTED, DENIED",
        "mislaid, Saskia, UNCONFIRMED, NOT_AUTOMATIC",
        "valid, Robert, DIFFERS, NAME_DIFFERS",
    })
    void whatTheRegisterSaysDecides(String status, String given, Conclusion conclusion, Reason reason) {
        stage.json(PLACE, record(status, given));
        assertThat(look().conclusion()).isEqualTo(conclusion);
        assertThat(look().reasons()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"results\": []}", "{}", "[]", "null", "{\"results\": [null]}", "{\"results\": [{}]}"})
    void anAnswerWithoutARecordIsADenialWhereTheFileSaysSo(String empty) {
        stage.json(PLACE, empty);
        assertThat(look().reasons()).containsExactly(Reason.DENIED);
        assertThat(look().grade()).isEqualTo(EvidenceGrade.HOSTED);
        assertThat(look().found()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "404, DENIED",
        "410, DENIED",
        "400, DEAD_LINK",
        "403, NOT_PUBLIC",
        "429, LIMITED",
        "500, NO_ANSWER",
        "503, NO_ANSWER",
        "204, NO_ANSWER"
    })
    void onlyNotThereIsAnAnswer(int status, Reason reason) {
        stage.answers(PLACE, Answer.status(status));
        assertThat(look().reasons()).containsExactly(reason);
    }

    @Test
    void aRegisterThatIsNotSaidToBeCompleteDeniesNothing() {
        Verdict verdict = stage.number("OLD-123", row -> row.issuer("Northfield College"));
        assertThat(verdict.reasons()).containsExactly(Reason.NO_MATCH);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
    }

    @Test
    void theNearestRecordIsNotTheOneAskedFor() {
        stage.json(PLACE, record("valid", "Saskia").replace("nf 2025 07", "NF-2025/70"));
        assertThat(look().reasons()).containsExactly(Reason.NO_MATCH);
    }

    @Test
    void anAnswerFromAnotherSiteDoesNotCount() {
        stage.redirects(PLACE, "https://elsewhere.example/mine");
        stage.json("elsewhere.example/mine", record("valid", "Saskia"));
        assertThat(look().reasons()).containsExactly(Reason.NOT_OPENED);
    }

    @Test
    void nothingThereAtAnotherSiteDeniesNothing() {
        stage.redirects(PLACE, "https://elsewhere.example/nowhere");
        assertThat(look().reasons()).containsExactly(Reason.DEAD_LINK);
    }

    @Test
    void theNumberIsWrittenSoThatItChoosesNoOtherAddress() {
        stage.json("register.northfield.example/certificates/NF-2025", record("valid", "Saskia"));
        assertThat(look().conclusion()).isEqualTo(Conclusion.CONTRADICTED);
        assertThat(stage.asked("register.northfield.example")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NF-2025/7",
                "NF-2025/071",
                " ",
                "NF-2025/07/../x",
                "NF-2025/07?a=b",
                "NF-2025/07\u0000",
                "nf-2025/07",
                "https://elsewhere.example/NF-2025/07",
                "\u0661\u0662",
                "NF-\u0662\u0660\u0662\u0665/07"
            })
    void whatIsNoNumberOfTheRegisterIsSentToNobody(String number) {
        Verdict verdict = stage.number(number, row -> row.issuer("Northfield College"));
        assertThat(verdict.reasons()).containsExactly(Reason.NOT_CONNECTED);
        assertThat(stage.asked("example")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Southfield College", "Northfield College of Arts", "", "northfield.example"})
    void aNumberOfSomebodyElsesIsSentToNobody(String issuer) {
        Verdict verdict = stage.number("NF-2025/07", row -> row.issuer(issuer.isEmpty() ? null : issuer));
        assertThat(verdict.reasons()).containsExactly(Reason.NOT_CONNECTED);
        assertThat(stage.asked("example")).isZero();
    }
}
