package io.bonafide.demo;

import static io.bonafide.demo.StageRecords.badge;
import static io.bonafide.demo.StageRecords.empty;
import static io.bonafide.demo.StageRecords.holding;
import static io.bonafide.demo.StageRecords.other;
import static io.bonafide.demo.StageRecords.record;
import static io.bonafide.demo.StageRecords.sealed;
import static io.bonafide.demo.StageRecords.token;
import static io.bonafide.demo.StageRecords.unreachable;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown of a record, and what is remarked upon. */
@NullUnmarked
class RecordShownTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final StageIssuer OAKWORTH = Cast.OAKWORTH;
    private static final StageIssuer MALLORY =
            Cast.selfCertified("Northfield College", "https://files.copyshop.example", AttackStage.EVIL, "mallory");
    private static AttackStage stage;

    @BeforeAll
    static void open() throws IOException {
        stage = new AttackStage();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void reset() {
        stage.reset();
    }

    @Test
    void aMembersForgerIsNotShownAsTheIssuerHeNames() {
        Verdict verdict = record(
                stage,
                holding(MALLORY.sealed(new Badge3(MALLORY.profile(), "urn:uuid:7", AttackStage.EVIL, Course.SQL)
                        .to(AttackStage.SASKIA.email())
                        .json())));

        // The name it takes is a known issuer's; the key is all that it really is.
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONTRADICTED);
        assertThat(verdict.reasons()).first().isEqualTo(Reason.NOT_THE_ISSUERS_SITE);
    }

    @Test
    void whatIsShownIsTheMembersAndItsIssuers() {
        Verdict verdict = record(stage, holding(other(), sealed()));

        assertThat(verdict.found().issuer().id()).isEqualTo(NORTHFIELD.id());
        assertThat(verdict.found().id()).isEqualTo(badge().id());
        assertThat(verdict.issuer()).isInstanceOfSatisfying(IssuerStanding.Known.class, known -> assertThat(
                        known.issuer().id())
                .isEqualTo("northfield"));
        assertThat(notes(verdict)).contains("record.by:Oakworth University");
        assertThat(verdict.outcomeOf(CheckName.RECORD)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void publisherThatCannotBeReachedIsARemark() {
        Verdict verdict = unreachable(stage, holding(sealed()));

        assertThat(verdict.outcomeOf(CheckName.RECORD)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(notes(verdict)).contains("record.not.checked:BF-406");
    }

    @Test
    void whatARecordAwardsItselfIsItsPublishersWord() {
        Verdict verdict = record(stage, empty().awarding(Course.CLOUD).awarding(Course.SQL));

        assertThat(verdict.found().achievement().name()).isEqualTo(Course.SQL.name());
        assertThat(verdict.found().issuer().id()).isEqualTo(OAKWORTH.id());
    }

    @Test
    void associationsThatLeadNowhereAndOtherSubjectsAreRemarks() {
        String achievement = NORTHFIELD.base() + "/achievements/" + Course.SQL.slug();
        Badge3 about = badge().toSubject("did:example:somebody");
        Verdict verdict = record(
                stage,
                holding(NORTHFIELD.sealed(about.json()))
                        .associated(achievement, about.id())
                        .associated(achievement, "urn:uuid:nowhere"));

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(notes(verdict)).contains("record.subject");
        assertThat(notes(verdict))
                .filteredOn(note -> note.contains("Refers 1 times"))
                .hasSize(1);
    }

    @Test
    void membersOfOneIssuerShareItsDocuments() {
        Verdict verdict = record(stage, holding(sealed(), other(), token(), NORTHFIELD.sealed(badge().json())));

        assertThat(stage.timesAsked(NORTHFIELD.didAddress())).isEqualTo(1);
        assertThat(stage.timesAsked(NORTHFIELD.list("revocation"))).isEqualTo(1);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
    }

    private static List<String> notes(Verdict verdict) {
        return verdict.results().stream()
                .flatMap(result -> result.notes().stream())
                .toList();
    }
}
