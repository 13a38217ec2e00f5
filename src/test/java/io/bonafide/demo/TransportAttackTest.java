package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever happens on the way to whichever document: it leaves the question open, and accuses and confirms nobody. */
class TransportAttackTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String LIST = "https://lists.northfield.example/status/1";
    private static final String CLASS = AttackStage.SITE + "/ob2/badges/sql.json";
    private static final String ASSERTION = AttackStage.SITE + "/ob2/assertions/17.json";
    private static final String SIGNED = AttackStage.SITE + "/17.json";
    private static final String LINDQVIST = "https://keys.lindqvist.example";
    private static final StageKey KEY = StageKey.p256("es-1", "lindqvist-attacked");
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static AttackStage stage;

    @BeforeAll
    static void open() throws IOException {
        stage = new AttackStage();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    /** A claim that would be confirmed, and one document on its way. */
    private record Place(String name, String address, Function<AttackStage, String> claim) {}

    private static List<Place> places() {
        return List.of(
                new Place("signed document", SIGNED, TransportAttackTest::signed),
                new Place("DID document", NORTHFIELD.didAddress(), TransportAttackTest::signed),
                new Place("status list", LIST, TransportAttackTest::signed),
                new Place("assertion", ASSERTION, TransportAttackTest::hosted),
                new Place("badge class", CLASS, TransportAttackTest::hosted),
                new Place("issuer profile", Hosted.NORTHFIELD_PROFILE, TransportAttackTest::hosted),
                new Place("profile of a signer", LINDQVIST + "/issuer", TransportAttackTest::byKeySet),
                new Place("key set", LINDQVIST + "/jwks.json", TransportAttackTest::byKeySet),
                new Place("key document", LINDQVIST + "/key.json", TransportAttackTest::byKeyDocument));
    }

    private static Map<String, Consumer<String>> failures() {
        Map<String, Consumer<String>> failures = new LinkedHashMap<>();
        for (int status : new int[] {400, 401, 403, 404, 408, 418, 425, 429, 451, 500, 502, 503, 504, 204, 304}) {
            failures.put(String.valueOf(status), address -> stage.serve(address, Answer.status(status)));
        }
        failures.put("hang-up", address -> stage.serve(address, Answer.connectionClosed()));
        failures.put("nothing", address -> stage.serve(address, ""));
        failures.put("garbage", address -> stage.serve(address, "\u0000\u0001 no JSON, no token"));
        failures.put("half a document", TransportAttackTest::halve);
        failures.put("an empty object", address -> stage.serve(address, "{}"));
        failures.put("a list", address -> stage.serve(address, "[1, 2]"));
        failures.put("a page", address -> stage.serve(address, "<!doctype html><html><body>Maintenance</body></html>"));
        failures.put(
                "a broken encoding",
                address -> stage.serve(
                        address, Answer.status(200).around(document(address)).with("Content-Encoding", "gzip")));
        failures.put("a circle", address -> stage.redirect(address, address));
        failures.put("a way to http", address -> stage.redirect(address, address.replace("https:", "http:")));
        failures.put("a way into the house", address -> stage.redirect(address, "https://127.0.0.1/"));
        failures.put(
                "a host that proves another name", address -> stage.redirect(address, AttackStage.WRONG_NAME + "/x"));
        failures.put(
                "silence", address -> stage.serve(address, document(address).after(Duration.ofMinutes(1))));
        return failures;
    }

    @TestFactory
    Stream<DynamicTest> everyClaimWouldBeConfirmed() {
        return places().stream()
                .map(place -> DynamicTest.dynamicTest(place.name(), () -> assertThat(
                                stage.judge(place.claim().apply(stage.reset())).conclusion())
                        .isEqualTo(Conclusion.CONFIRMED)));
    }

    @TestFactory
    Stream<DynamicTest> everyFailureAtEveryPlaceLeavesTheQuestionOpen() {
        List<DynamicTest> all = new ArrayList<>();
        for (Place place : places()) {
            failures()
                    .forEach((name, failure) -> all.add(DynamicTest.dynamicTest(place.name() + ": " + name, () -> {
                        String link = place.claim().apply(stage.reset());
                        failure.accept(place.address());
                        Verdict verdict = stage.judge(link, name.equals("silence") ? SHORT : LONG);
                        assertThat(verdict.conclusion())
                                .as("%s", verdict.results())
                                .isEqualTo(Conclusion.UNCONFIRMED);
                    })));
        }
        return all.stream();
    }

    private static Answer document(String address) {
        java.net.URI uri = java.net.URI.create(address);
        return stage.answer(uri.getHost(), uri.getPath()).orElseThrow();
    }

    private static void halve(String address) {
        byte[] body = document(address).body();
        stage.serve(address, Answer.document("application/json", java.util.Arrays.copyOf(body, body.length / 2)));
    }

    private static String signed(AttackStage stage) {
        stage.serve(LIST, NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "revocation")));
        return stage.serve(
                SIGNED,
                NORTHFIELD.sealed(NORTHFIELD
                        .badge("17.json", Course.SQL)
                        .to(AttackStage.SASKIA.email())
                        .status("revocation", LIST, 17)
                        .json()));
    }

    private static String hosted(AttackStage stage) {
        stage.serve(CLASS, Course.SQL.badgeClass(CLASS, AttackStage.SITE + "/i.png", Hosted.NORTHFIELD_PROFILE));
        return stage.serve(
                ASSERTION,
                new Badge2(ASSERTION, CLASS, "2025-03-14")
                        .to(AttackStage.SASKIA.email())
                        .json());
    }

    private static String byKeySet(AttackStage stage) {
        return byKey(stage, "es-1");
    }

    private static String byKeyDocument(AttackStage stage) {
        return byKey(stage, LINDQVIST + "/key.json");
    }

    private static String byKey(AttackStage stage, String kid) {
        StageIssuer issuer = new StageIssuer(
                LINDQVIST + "/issuer",
                "Lindqvist Institute of Data",
                "https://lindqvist.example",
                LINDQVIST,
                List.of(KEY));
        Map<String, Object> profile = issuer.profile();
        profile.put("jwks_uri", LINDQVIST + "/jwks.json");
        stage.serve(issuer.id(), profile);
        stage.serve(LINDQVIST + "/jwks.json", Json.object("keys", List.of(KEY.jwk())));
        stage.serve(LINDQVIST + "/key.json", KEY.jwk());
        return stage.serve(
                LINDQVIST + "/17.jwt",
                Jwt.enveloped(
                        KEY,
                        kid,
                        issuer.badge("17.jwt", Course.SQL)
                                .to(AttackStage.SASKIA.email())
                                .json()));
    }
}
