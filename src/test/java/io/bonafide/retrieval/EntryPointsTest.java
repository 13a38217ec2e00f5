package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.register.AccessKey;
import io.bonafide.register.IssuerRegister;
import io.bonafide.register.Platform;
import io.bonafide.register.RecordRoute;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile address in every place where addresses are read, with the real readers and somebody listening. */
class EntryPointsTest {
    private static final AccessKey KEY = new AccessKey("X-Key", "swordfish");
    private static final RecordRoute.Numbers NUMBERS =
            new RecordRoute.Numbers(Pattern.compile("(?s).*"), List.of("Northfield"));
    private static final IssuerRegister REGISTER = new IssuerRegister(
            List.of(),
            List.of(new Platform(
                    "p",
                    "P",
                    List.of("page.example"),
                    List.of(
                            new Platform.Route("https://page.example/{host}/{id}", "https://{host}/{id}"),
                            new Platform.Route("https://page.example/{host}/", "https://{host}/")))),
            List.of(
                    record("https://page.example/record/{host}/{id}", null, "https://{host}/{id}"),
                    record("https://page.example/moved/once/{id}", null, "https://" + HOST + "/planned/{id}"),
                    record(null, NUMBERS, "https://" + HOST + "/planned/{number}")));

    private static RecordRoute record(@Nullable String page, RecordRoute.@Nullable Numbers numbers, String address) {
        return new RecordRoute(page, numbers, address, List.of(HOST), false, null, KEY);
    }

    private final AtomicInteger lookups = new AtomicInteger();
    private Loopback issuer;
    private Canary canary;
    private DossierAssembler dossiers;

    @BeforeEach
    void open() throws IOException {
        // It notes every stream that we do not wait for to the end.
        Logger.getLogger("mockwebserver3.MockWebServer").setLevel(Level.OFF);
        issuer = new Loopback();
        canary = new Canary();
        RetrievalSettings settings = Loopback.settings(List.of("203.0.113.0/24:" + canary.port()));
        dossiers = new DossierAssembler(
                settings,
                REGISTER,
                new DossierAssembler.Readers(CredentialReaders.inOrder(), new IssuerDocuments(), new StatusLists()),
                Loopback.CLOCK,
                new DossierAssembler.World(issuer.stage(), this::everythingIsHere, issuer.pause));
        issuer.plan("https://" + HOST + "/.well-known/did.json", json("{\"id\":\"did:web:" + HOST + "\"}"));
    }

    private List<InetAddress> everythingIsHere(String host) throws UnknownHostException {
        if (host.equals("page.example")) {
            throw new UnknownHostException(host);
        }
        lookups.incrementAndGet();
        return Loopback.always("127.0.0.1").lookup(host);
    }

    @AfterEach
    void close() throws IOException {
        issuer.close();
        canary.close();
    }

    static Stream<String> followed() {
        return EntryPoints.followed().keySet().stream();
    }

    static Stream<String> neverFollowed() {
        return EntryPoints.neverFollowed().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("followed")
    void nothingHostileIsOpened(String place) throws Exception {
        nobodyIsVisited(Objects.requireNonNull(EntryPoints.followed().get(place)), 2);
    }

    @ParameterizedTest
    @MethodSource("neverFollowed")
    void nothingHostileIsOpenedWhereNothingIs(String place) throws Exception {
        nobodyIsVisited(Objects.requireNonNull(EntryPoints.neverFollowed().get(place)), 20);
    }

    private void nobodyIsVisited(EntryPoints.Plan plan, int step) throws Exception {
        List<String> all = HostileUrls.all(canary.port()).toList();
        // All of them are in HostileAddressesTest; here every other one.
        assertThat(all).hasSizeGreaterThan(2 * 400);
        for (int i = 0; i < all.size(); i += step) {
            CredentialLocator begin = plan.apply(issuer, all.get(i));
            dossiers.assemble(claim(begin));
            assertThat(lookups).as("looked up for %s", all.get(i)).hasValue(0);
        }
        assertThat(canary.visitors()).isZero();
    }

    // Otherwise the tests above would say nothing about it.
    @ParameterizedTest
    @MethodSource("followed")
    void anHonestAddressInThatPlaceIsOpened(String place) {
        dossiers.assemble(claim(Objects.requireNonNull(EntryPoints.followed().get(place))
                .apply(issuer, "https://" + OTHER + "/honest")));
        assertThat(issuer.asked).anyMatch(asked -> asked.startsWith("https://" + OTHER + "/honest"));
    }

    @ParameterizedTest
    @MethodSource("neverFollowed")
    void notEvenAnHonestAddressIsOpenedWhereNothingIs(String place) {
        dossiers.assemble(
                claim(Objects.requireNonNull(EntryPoints.neverFollowed().get(place))
                        .apply(issuer, "https://" + OTHER + "/honest")));
        assertThat(issuer.asked).noneMatch(asked -> asked.startsWith("https://" + OTHER));
    }

    private static Claim claim(CredentialLocator locator) {
        Candidate candidate = new Candidate("C-1", "Mary", List.of(), List.of());
        return Claim.of("c", candidate, new RowRef("candidates.csv", null, 2))
                .achievement("A")
                .issuer("Northfield")
                .locator(locator)
                .build();
    }
}
