package io.bonafide.job;

import static io.bonafide.job.TestLedger.claim;
import static io.bonafide.job.TestLedger.confirmed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Alignment;
import io.bonafide.credential.AwardElements;
import io.bonafide.credential.KnownFramework;
import io.bonafide.credential.QualificationLevel;
import io.bonafide.credential.Workload;
import io.bonafide.dossier.Finality;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.verification.Deferral;
import io.bonafide.verification.RecipientMatch;
import io.bonafide.verification.TestDossier;
import io.bonafide.verification.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked
class JsonRecordFormatTest {
    private final JsonRecordFormat format = new JsonRecordFormat();

    @Test
    void verdictComesBackAsItWentIn() {
        AwardElements elements = new AwardElements(
                true,
                "IE",
                List.of("Analyse data"),
                new Workload(new BigDecimal("3.50"), Workload.Unit.HOURS),
                new QualificationLevel(KnownFramework.EQF, "EQF", "6"),
                "testing",
                "onsite",
                "Accredited",
                "en",
                "online",
                false,
                "Algebra",
                "8.5");
        Alignment skill = new Alignment("Analyse data", "ESCO", "S1", "http://data.europa.eu/esco/skill/1");
        Verdict verdict = TestDossier.signed()
                .achievement(new Achievement(null, "Data Analysis", "Course", null, null, List.of(skill), elements))
                .verdict();

        Verdict read = format.read(format.write(verdict), Verdict.class);

        assertThat(read).isEqualTo(verdict);
        assertThat(RecipientMatch.in(read)).contains(RecipientMatch.STRONG);
    }

    @Test
    void verdictOfAnEarlierEditionHasNoElements() {
        Verdict verdict = confirmed(claim("c1", "C-1"), "one");
        String stored = format.write(verdict);
        String earlier = stored.replaceFirst(",\"elements\":\\{[^}]*}", "");
        assertThat(earlier).isNotEqualTo(stored);

        assertThat(format.read(earlier, Verdict.class)).isEqualTo(verdict);
    }

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

    @Test
    void deferralOfAnEarlierEditionHasNoHistory() {
        Instant at = Instant.parse("2026-11-23T12:00:00Z");
        Deferral deferral = new Deferral(at, 2, at, Deferral.Met.first(Finality.SECOND_RUN, at));
        assertThat(format.read(format.write(deferral), Deferral.class)).isEqualTo(deferral);
        String earlier = "{\"due\":\"2026-11-23T12:00:00Z\",\"runs\":2,\"since\":\"2026-11-23T12:00:00Z\"}";
        assertThat(format.read(earlier, Deferral.class)).isEqualTo(new Deferral(at, 2, at, null));
    }
}
