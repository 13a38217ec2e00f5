package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.failureOf;
import static io.bonafide.retrieval.Loopback.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.credential.StatusList;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.register.IssuerRegister;
import io.bonafide.register.IssuerStanding;
import io.bonafide.register.RegisteredIssuer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is gathered around a credential: members, newer copies, endorsements. */
class ExhibitsTest {
    private static final String SITE = "https://" + HOST;
    private static final String ISSUER = SITE + "/issuer";
    private static final String OTHER_ISSUER = "https://" + OTHER + "/issuer";
    private static final String LIST = SITE + "/status/1";
    private static final RegisteredIssuer NORTHFIELD = new RegisteredIssuer(
            "list", "northfield", "Northfield", List.of(), List.of("northfield.example"), List.of(), List.of());

    private Loopback issuer;
    private DossierAssembler dossiers;

    @BeforeEach
    void open() throws Exception {
        IssuerDocuments issuerDocuments = mock();
        StatusLists statusLists = mock();
        issuer = new Loopback();
        dossiers = new DossierAssembler(
                Loopback.settings(),
                new IssuerRegister(List.of(NORTHFIELD), List.of()),
                new DossierAssembler.Readers(
                        CredentialReaders.of(List.of(new FakeReader())), issuerDocuments, statusLists),
                Loopback.CLOCK,
                new DossierAssembler.World(issuer.stage(), Loopback::nowhere, issuer.pause));
        when(issuerDocuments.addressOf(anyString())).thenAnswer(call -> Optional.of(call.getArgument(0)));
        when(issuerDocuments.read(anyString(), any())).thenAnswer(call -> FakeReader.profile(call.getArgument(0)));
        when(issuerDocuments.keyAddress(any(), any())).thenReturn(Optional.empty());
        when(statusLists.read(any())).thenReturn(new StatusList("", Set.of("revocation"), new byte[16]));
        issuer.plan(ISSUER, json("{}")).plan(OTHER_ISSUER, json("{}")).plan(LIST, json("FAKE issuer=" + ISSUER));
    }

    @AfterEach
    void close() throws IOException {
        issuer.close();
    }

    @Test
    void everyMemberHasItsOwnIssuerStandingAndLists() {
        Exhibit record = exhibit("FAKE record=1 issuer=" + OTHER_ISSUER
                + " member=FAKE+issuer=" + ISSUER + "+status=" + LIST
                + " member=FAKE+issuer=" + ISSUER + "+status=" + LIST
                + " member=FAKE+broken=1");

        assertThat(record.members())
                .hasSize(3)
                .extracting(Exhibit.Member::title)
                .containsOnly("Welding");
        Exhibit member = got(record.members().get(1).exhibit());
        assertThat(member.issuer()).isEqualTo(Retrieval.retrieved(FakeReader.profile(ISSUER)));
        assertThat(member.standing()).isEqualTo(new IssuerStanding.Known(NORTHFIELD, "domain"));
        assertThat(member.statusLists()).hasSize(1);
        assertThat(failureOf(record.members().get(2).exhibit())).isEqualTo(RetrievalFailure.MALFORMED);
        assertThat(record.issuer()).isEqualTo(Retrieval.retrieved(FakeReader.profile(OTHER_ISSUER)));
        assertThat(issuer.timesAsked(ISSUER)).isEqualTo(1);
        assertThat(issuer.timesAsked(LIST)).isEqualTo(1);
    }

    @Test
    void recordWithinARecordIsNotOpened() {
        Exhibit record = exhibit("FAKE record=1 issuer=" + ISSUER + " member=FAKE+record=1+issuer=" + OTHER_ISSUER);

        assertThat(failureOf(record.members().get(0).exhibit())).isEqualTo(RetrievalFailure.UNSUPPORTED);
        assertThat(issuer.asked).doesNotContain(OTHER_ISSUER);
    }

    @Test
    void newestCopyIsHadOnceAndItsOwnRefreshIsNotFollowed() {
        issuer.plan(SITE + "/new", json("FAKE id=urn:1 refresh=" + SITE + "/newer issuer=" + ISSUER));

        Exhibit exhibit = exhibit("FAKE id=urn:1 refresh=" + SITE + "/new issuer=" + ISSUER);

        Exhibit copy = got(Objects.requireNonNull(exhibit.refreshed()));
        assertThat(copy.credential().id()).isEqualTo("urn:1");
        assertThat(copy.issuer()).isEqualTo(Retrieval.retrieved(FakeReader.profile(ISSUER)));
        assertThat(copy.refreshed()).isNull();
        assertThat(issuer.asked).doesNotContain(SITE + "/newer");
    }

    @ParameterizedTest
    @CsvSource({
        "FAKE id=urn:2 issuer=ISSUER",
        "FAKE id=urn:1 issuer=OTHER",
        "FAKE issuer=ISSUER",
        "FAKE id=urn:1 record=1 issuer=ISSUER"
    })
    void onlyTheSameCredentialIsItsNewestCopy(String lying) {
        issuer.plan(SITE + "/new", json(lying.replace("ISSUER", ISSUER).replace("OTHER", OTHER_ISSUER)));

        Exhibit exhibit = exhibit("FAKE id=urn:1 refresh=" + SITE + "/new issuer=" + ISSUER);

        assertThat(failureOf(Objects.requireNonNull(exhibit.refreshed()))).isEqualTo(RetrievalFailure.NOT_FOUND);
    }

    @Test
    void copyOfACredentialWithoutAnIdIsNotTold() {
        issuer.plan(SITE + "/new", json("FAKE issuer=" + ISSUER));

        assertThat(failureOf(Objects.requireNonNull(exhibit("FAKE refresh=" + SITE + "/new issuer=" + ISSUER)
                        .refreshed())))
                .isEqualTo(RetrievalFailure.NOT_FOUND);
    }

    @Test
    void copyThatCannotBeHadLeavesTheCredentialAlone() {
        issuer.plan(SITE + "/new", answer(500).build());

        Exhibit down = exhibit("FAKE id=urn:1 refresh=" + SITE + "/new issuer=" + ISSUER);
        Exhibit inside = exhibit("FAKE id=urn:1 refresh=https://127.0.0.1/new issuer=" + ISSUER);

        assertThat(failureOf(Objects.requireNonNull(down.refreshed()))).isEqualTo(RetrievalFailure.SERVER_ERROR);
        assertThat(failureOf(Objects.requireNonNull(inside.refreshed()))).isEqualTo(RetrievalFailure.BLOCKED);
        assertThat(down.issuer()).isEqualTo(Retrieval.retrieved(FakeReader.profile(ISSUER)));
    }

    @Test
    void recordAsAWholeIsNotRefreshed() {
        Exhibit record = exhibit("FAKE record=1 id=urn:1 refresh=" + SITE + "/new issuer=" + ISSUER);

        assertThat(record.refreshed()).isNull();
        assertThat(issuer.asked).doesNotContain(SITE + "/new");
    }

    @Test
    void endorserHasItsOwnIssuerDocument() {
        Exhibit exhibit =
                exhibit("FAKE issuer=" + ISSUER + " endorsed=FAKE+issuer=" + OTHER_ISSUER + " endorsed=FAKE+broken=1");

        assertThat(got(exhibit.endorsements().get(0).exhibit()).issuer())
                .isEqualTo(Retrieval.retrieved(FakeReader.profile(OTHER_ISSUER)));
        assertThat(failureOf(exhibit.endorsements().get(1).exhibit())).isEqualTo(RetrievalFailure.MALFORMED);
    }

    @Test
    void whatStandsBesideHasALimitForTheWholeClaim() {
        String members = IntStream.range(0, 40)
                .mapToObj(n -> " member=FAKE+id=urn:1+refresh=" + SITE + "/new" + n + "+issuer=" + ISSUER)
                .collect(Collectors.joining());

        Exhibit record = exhibit("FAKE record=1 issuer=" + ISSUER + members);

        assertThat(issuer.asked).filteredOn(address -> address.contains("/new")).hasSize(30);
        assertThat(record.members()).hasSize(40).allSatisfy(member -> assertThat(
                        got(member.exhibit()).issuer())
                .isEqualTo(Retrieval.retrieved(FakeReader.profile(ISSUER))));
        assertThat(failureOf(Objects.requireNonNull(
                        got(record.members().get(39).exhibit()).refreshed())))
                .isEqualTo(RetrievalFailure.BLOCKED);
    }

    private Exhibit exhibit(String text) {
        Candidate candidate = new Candidate("C-1", "Ada", List.of(), List.of());
        return got(dossiers.assemble(Claim.of("c", candidate, new RowRef("a.csv", null, 2))
                        .locator(new CredentialLocator.Inline(text))
                        .build())
                .exhibit());
    }

    private static <T> T got(Retrieval<T> retrieval) {
        return retrieval.fold(value -> value, failed -> {
            throw new AssertionError(failed);
        });
    }
}
