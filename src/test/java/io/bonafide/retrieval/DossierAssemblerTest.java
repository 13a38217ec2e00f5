package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.failureOf;
import static io.bonafide.retrieval.Loopback.json;
import static io.bonafide.retrieval.Loopback.redirect;
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
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.dossier.Source;
import io.bonafide.dossier.StatusListExhibit;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.format.UnreadableDocument;
import io.bonafide.register.IssuerRegister;
import io.bonafide.register.IssuerStanding;
import io.bonafide.register.Platform;
import io.bonafide.register.RegisteredIssuer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierAssemblerTest {
    private static final String SITE = "https://" + HOST;
    private static final String ISSUER = SITE + "/issuer";
    private static final String LIST = "https://" + OTHER + "/status/1";
    private static final RegisteredIssuer NORTHFIELD = new RegisteredIssuer(
            "list", "northfield", "Northfield", List.of(), List.of("northfield.example"), List.of(), List.of());
    private static final IssuerRegister REGISTER = new IssuerRegister(
            List.of(NORTHFIELD),
            List.of(new Platform(
                    "p",
                    "P",
                    List.of(OTHER),
                    List.of(new Platform.Route("https://" + OTHER + "/page/{id}", "https://" + OTHER + "/doc/{id}")))));

    private final IssuerDocuments issuerDocuments = mock();
    private final StatusLists statusLists = mock();
    private Loopback issuer;
    private DossierAssembler dossiers;

    @BeforeEach
    void open() throws Exception {
        issuer = new Loopback();
        dossiers = new DossierAssembler(
                Loopback.settings(),
                REGISTER,
                new DossierAssembler.Readers(
                        CredentialReaders.of(List.of(new FakeReader())), issuerDocuments, statusLists),
                Loopback.CLOCK,
                new DossierAssembler.World(issuer.stage(), Loopback::nowhere, issuer.pause));
        when(issuerDocuments.addressOf(anyString())).thenAnswer(call -> Optional.of(call.getArgument(0)));
        when(issuerDocuments.read(anyString(), any())).thenAnswer(call -> FakeReader.profile(call.getArgument(0)));
        when(issuerDocuments.keyAddress(any(), any())).thenReturn(Optional.empty());
        when(statusLists.read(any())).thenReturn(new StatusList("", Set.of("revocation"), new byte[16]));
        issuer.plan(ISSUER, json("{}"));
    }

    @AfterEach
    void close() throws IOException {
        issuer.close();
    }

    @Test
    void aHostedCredentialIsGatheredWithIssuerAndStatusList() {
        issuer.plan(SITE + "/a?name=Mary", json("FAKE issuer=" + ISSUER + " status=" + LIST + " other=Velocity"))
                .plan(LIST, json("FAKE issuer=" + ISSUER + " status=" + SITE + "/never"));

        Dossier dossier = dossiers.assemble(hosted(SITE + "/a?name=Mary#x"));

        Exhibit exhibit = exhibit(dossier);
        assertThat(exhibit.issuer()).isEqualTo(Retrieval.retrieved(FakeReader.profile(ISSUER)));
        assertThat(exhibit.statusLists()).hasSize(2);
        assertThat(status(exhibit, 0)
                        .<Boolean>fold(
                                got -> ((StatusListExhibit.Signed) got)
                                        .exhibit()
                                        .statusLists()
                                        .isEmpty(),
                                failed -> false))
                .isTrue();
        assertThat(failureOf(status(exhibit, 1))).isEqualTo(RetrievalFailure.UNSUPPORTED);
        assertThat(dossier.issuer()).isEqualTo(new IssuerStanding.Known(NORTHFIELD, "domain"));
        assertThat(dossier.originKnown()).isTrue();
        assertThat(dossier.gatheredAt()).isEqualTo(Loopback.CLOCK.instant());
        assertThat(dossier.sources()).extracting(Source::asked).contains(SITE + "/a", ISSUER, LIST);
        assertThat(dossier.sources().toString() + dossier.attempts()).doesNotContain("Mary");
        assertThat(issuer.asked).doesNotContain(SITE + "/never");
    }

    @Test
    void whatManyClaimsShareIsFetchedOnce() {
        issuer.plan(LIST, json("FAKE issuer=" + ISSUER)).plan(SITE + "/class", json("FAKE"));
        for (int claim = 0; claim < 20; claim++) {
            String address = SITE + "/a" + claim;
            issuer.plan(address, json("FAKE issuer=" + ISSUER + " needs=" + SITE + "/class status=" + LIST));
            Dossier dossier = dossiers.assemble(hosted(address));
            assertThat(dossier.sources()).extracting(Source::answered).contains(address, SITE + "/class", LIST, ISSUER);
        }
        assertThat(issuer.timesAsked(LIST)).isEqualTo(1);
        assertThat(issuer.timesAsked(ISSUER)).isEqualTo(1);
        assertThat(issuer.timesAsked(SITE + "/class")).isEqualTo(1);
        assertThat(issuer.asked).hasSize(23);
    }

    @Test
    void oneAddressIsAskedOnceARunHoweverManyClaimsPointAtIt() {
        issuer.plan(SITE + "/a", json("FAKE stated=1 issuer=" + ISSUER));
        Dossier first = dossiers.assemble(hosted(SITE + "/a"));
        Dossier second = dossiers.assemble(hosted(SITE + "/a#here"));
        assertThat(issuer.timesAsked(SITE + "/a")).isEqualTo(1);
        assertThat(second.exhibit()).isEqualTo(first.exhibit());
        assertThat(second.attempts()).isEqualTo(first.attempts());
        assertThat(second.sources()).isEqualTo(first.sources());
    }

    @ParameterizedTest
    @CsvSource({"410, GONE", "404, NOT_FOUND", "403, NOT_PUBLIC", "500, SERVER_ERROR", "429, RATE_LIMITED"})
    void aFailureKeepsItsMeaningAndItsHost(int status, RetrievalFailure failure) {
        issuer.plan(SITE + "/a", answer(status).build());
        Dossier dossier = dossiers.assemble(hosted(SITE + "/a"));
        assertThat(failureOf(dossier.exhibit())).isEqualTo(failure);
        assertThat(dossier.originKnown()).isTrue();
        assertThat(dossier.issuer()).isEqualTo(new IssuerStanding.Known(NORTHFIELD, "domain"));
    }

    @Test
    void goneAtTheCredentialsOwnAddressIsGone() {
        issuer.plan(SITE + "/a", answer(410).build());
        Dossier dossier = dossiers.assemble(claim(new CredentialLocator.Inline("FAKE self=" + SITE + "/a")));
        assertThat(failureOf(dossier.exhibit())).isEqualTo(RetrievalFailure.GONE);
        assertThat(dossier.originKnown()).isTrue();
    }

    @Test
    void goneBesideTheCredentialRevokesNothing() {
        issuer.plan(SITE + "/a", json("FAKE needs=" + SITE + "/class"))
                .plan(SITE + "/class", answer(410).build());
        assertThat(failureOf(dossiers.assemble(hosted(SITE + "/a")).exhibit())).isEqualTo(RetrievalFailure.NOT_FOUND);
    }

    @Test
    void furtherDocumentsHaveALimitAndTheGate() {
        for (int step = 0; step < 9; step++) {
            issuer.plan(SITE + "/n" + step, json("FAKE needs=" + SITE + "/n" + (step + 1)));
        }
        assertThat(failureOf(dossiers.assemble(hosted(SITE + "/n0")).exhibit())).isEqualTo(RetrievalFailure.BLOCKED);
        assertThat(issuer.asked).hasSize(7);
        issuer.plan(SITE + "/a", json("FAKE needs=https://127.0.0.1/"));
        assertThat(failureOf(dossiers.assemble(hosted(SITE + "/a")).exhibit())).isEqualTo(RetrievalFailure.BLOCKED);
    }

    @Test
    void aListThatCannotBeHadLeavesTheCredentialAlone() {
        issuer.plan(SITE + "/a", json("FAKE stated=1 issuer=" + ISSUER + " status=" + LIST))
                .plan(LIST, answer(500).build());
        Exhibit exhibit = exhibit(dossiers.assemble(hosted(SITE + "/a")));
        assertThat(failureOf(exhibit.statusLists().values().iterator().next()))
                .isEqualTo(RetrievalFailure.SERVER_ERROR);
    }

    @Test
    void anIssuersDocumentCountsOnlyFromItsOwnSite() {
        issuer.plan(SITE + "/a", json("FAKE issuer=" + ISSUER))
                .plan(ISSUER, redirect("https://" + OTHER + "/mine"))
                .plan("https://" + OTHER + "/mine", json("{}"));
        assertThat(failureOf(exhibit(dossiers.assemble(hosted(SITE + "/a"))).issuer()))
                .isEqualTo(RetrievalFailure.BLOCKED);
    }

    @Test
    void keysThatCannotBeHadAreNotKeysThatAreMissing() {
        when(issuerDocuments.keyAddress(any(), any())).thenReturn(Optional.of(SITE + "/jwks"));
        issuer.plan(SITE + "/a", json("FAKE stated=1 issuer=" + ISSUER))
                .plan(SITE + "/jwks", answer(503).build());
        assertThat(failureOf(exhibit(dossiers.assemble(hosted(SITE + "/a"))).issuer()))
                .isEqualTo(RetrievalFailure.SERVER_ERROR);
    }

    @Test
    void anIssuerWhoseIdIsItsKeyIsNotFetched() throws UnreadableDocument {
        when(issuerDocuments.addressOf("did:key:z6Mk")).thenReturn(Optional.empty());
        when(issuerDocuments.selfDescribed("did:key:z6Mk")).thenReturn(FakeReader.profile("did:key:z6Mk"));
        Dossier dossier = dossiers.assemble(claim(new CredentialLocator.Inline("FAKE issuer=did:key:z6Mk")));
        assertThat(exhibit(dossier).issuer()).isEqualTo(Retrieval.retrieved(FakeReader.profile("did:key:z6Mk")));
        assertThat(dossier.issuer()).isEqualTo(new IssuerStanding.Unknown());
        assertThat(dossier.originKnown()).isFalse();
        assertThat(issuer.asked).isEmpty();
    }

    @Test
    void unsupportedIssuersAndBrokenDocumentsAreAnswers() throws UnreadableDocument {
        when(issuerDocuments.addressOf("did:ion:x"))
                .thenThrow(new UnreadableDocument(UnreadableDocument.Kind.UNSUPPORTED, "did:ion"));
        Dossier dossier = dossiers.assemble(claim(new CredentialLocator.Inline("FAKE issuer=did:ion:x")));
        assertThat(failureOf(exhibit(dossier).issuer())).isEqualTo(RetrievalFailure.UNSUPPORTED);
        assertThat(failure(new CredentialLocator.Inline("FAKE broken=1"))).isEqualTo(RetrievalFailure.MALFORMED);
        assertThat(failure(new CredentialLocator.Inline("{}"))).isEqualTo(RetrievalFailure.UNSUPPORTED);
    }

    @Test
    void pagesForPeopleAreNoCredentials() {
        issuer.plan(SITE + "/page", json("\uFEFF \n<!DOCTYPE HTML><html>"))
                .plan(SITE + "/private", redirect("/users/sign_in?to=private"))
                .plan(SITE + "/users/sign_in?to=private", json("<html>"));
        assertThat(failure(new CredentialLocator.HostedAt(SITE + "/page"))).isEqualTo(RetrievalFailure.PAGE);
        assertThat(failure(new CredentialLocator.HostedAt(SITE + "/private"))).isEqualTo(RetrievalFailure.NOT_PUBLIC);
    }

    @Test
    void aPlatformsPageLeadsToItsDocument() {
        issuer.plan("https://" + OTHER + "/doc/9", json("FAKE stated=1 issuer=" + ISSUER));
        Dossier dossier = dossiers.assemble(hosted("https://" + OTHER + "/page/9?utm=mail"));
        assertThat(exhibit(dossier).issuer()).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(dossier.originKnown()).isTrue();
        assertThat(issuer.asked).containsExactly("https://" + OTHER + "/doc/9");
    }

    @Test
    void aLinkWithoutSchemeIsAnHttpsLink() {
        issuer.plan(SITE + "/a", json("FAKE stated=1 issuer=" + ISSUER));
        assertThat(exhibit(dossiers.assemble(hosted(HOST + "/a"))).credential()).isNotNull();
    }

    @Test
    void whatCannotBeLookedUpSaysWhy() {
        assertThat(failure(null)).isEqualTo(RetrievalFailure.NO_LOCATOR);
        assertThat(failure(new CredentialLocator.LookupNumber("42"))).isEqualTo(RetrievalFailure.NOT_CONNECTED);
        assertThat(failure(new CredentialLocator.AttachedFile("a.json"))).isEqualTo(RetrievalFailure.NOT_CONNECTED);
        assertThat(failure(new CredentialLocator.HostedAt("https://gone.example/")))
                .isEqualTo(RetrievalFailure.DNS);
        assertThat(failure(new CredentialLocator.HostedAt("see my CV"))).isEqualTo(RetrievalFailure.BLOCKED);
    }

    private static Retrieval<StatusListExhibit> status(Exhibit exhibit, int entry) {
        return Objects.requireNonNull(
                exhibit.statusLists().get(exhibit.credential().status().get(entry)));
    }

    private RetrievalFailure failure(@Nullable CredentialLocator locator) {
        return failureOf(dossiers.assemble(claim(locator)).exhibit());
    }

    private static Exhibit exhibit(Dossier dossier) {
        return dossier.exhibit().fold(found -> found, failed -> {
            throw new AssertionError(failed.detail());
        });
    }

    private static Claim hosted(String address) {
        return claim(new CredentialLocator.HostedAt(address));
    }

    private static Claim claim(@Nullable CredentialLocator locator) {
        return Claim.of(
                        "claim-1",
                        new Candidate("C-1", null, List.of(), List.of()),
                        new RowRef("candidates.xlsx", null, 2))
                .locator(locator)
                .build();
    }
}
