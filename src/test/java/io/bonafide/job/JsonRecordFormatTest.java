package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.verification.TestDossier;
import io.bonafide.verification.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRecordFormatTest {
    private final JsonRecordFormat format = new JsonRecordFormat();

    @ParameterizedTest
    @MethodSource
    void verdictIsTheSameAfterItWasStored(Verdict verdict) {
        assertThat(format.read(format.write(verdict), Verdict.class)).isEqualTo(verdict);
    }

    static Stream<Verdict> verdictIsTheSameAfterItWasStored() {
        return Stream.of(
                        TestDossier.signed().refreshed(TestDossier.signed()),
                        TestDossier.signed().refreshUnavailable(RetrievalFailure.DNS),
                        TestDossier.record().member(TestDossier.signed().creator("did:web:guild.example")),
                        TestDossier.record().asserting("Data Analysis"),
                        TestDossier.record().unreadable("Data Analysis", RetrievalFailure.MALFORMED),
                        TestDossier.record())
                .map(TestDossier::verdict);
    }
}
