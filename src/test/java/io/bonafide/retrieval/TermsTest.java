package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.Sha256;
import io.bonafide.dossier.KeptDocument;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String LATER = "Mon, 23 Nov 2026 12:30:00 GMT";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=600|600",
                "max-age=0|0",
                "public, max-age=600, must-revalidate|600",
                "MAX-AGE=600|600",
                "max-age=\"600\"|600",
                "max-age=600, max-age=60|60",
                "max-age=60, max-age=600|60",
                "max-age=600, s-maxage=9999|600",
                "s-maxage=9999|",
                "private, max-age=600|600",
                "no-cache|0",
                "no-cache, max-age=600|0",
                "no-cache=\"Set-Cookie\", max-age=600|0",
                "max-age|0",
                "max-age=|0",
                "max-age=-1|0",
                "max-age=1e3|0",
                "max-age=99999999999999999999|0",
                "max-age=999999999999|31536000",
                "public|",
                "xmax-age=600|",
            })
    void cacheControlIsReadOnTheCarefulSide(String stated, @Nullable Long seconds) {
        Terms terms = Terms.of(Headers.of("Cache-Control", stated), NOON);
        assertThat(terms.lifetime()).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
        assertThat(terms.mayBeKept()).isTrue();
    }

    @Test
    void severalFieldsAreOneList() {
        Headers headers = new Headers.Builder()
                .add("Cache-Control", "max-age=600")
                .add("Cache-Control", "no-store")
                .build();
        assertThat(Terms.of(headers, NOON).mayBeKept()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"*,false", "'Accept, *',false", "'Accept-Encoding, Accept',true", "User-Agent,true"})
    void varyingWithEverythingIsNotKept(String vary, boolean kept) {
        assertThat(Terms.of(Headers.of("Vary", vary), NOON).mayBeKept()).isEqualTo(kept);
    }

    @Test
    void expiresCountsByTheServersOwnClock() {
        assertThat(Terms.of(Headers.of("Expires", LATER), NOON).lifetime()).isEqualTo(Duration.ofMinutes(30));
        Headers dated = Headers.of("Expires", LATER, "Date", "Mon, 23 Nov 2026 12:20:00 GMT");
        assertThat(Terms.of(dated, NOON).lifetime()).isEqualTo(Duration.ofMinutes(10));
        assertThat(Terms.of(Headers.of("Expires", "0"), NOON).lifetime()).isEqualTo(Duration.ZERO);
        assertThat(Terms.of(Headers.of("Expires", "Mon, 23 Nov 2020 12:00:00 GMT"), NOON)
                        .lifetime())
                .isEqualTo(Duration.ZERO);
        assertThat(Terms.of(Headers.of("Expires", LATER, "Cache-Control", "max-age=60"), NOON)
                        .lifetime())
                .isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({"100,500", "600,0", "700,0", "x,600"})
    void whatItSpentInOtherCachesIsGone(String age, long left) {
        Headers headers = Headers.of("Cache-Control", "max-age=600", "Age", age);
        assertThat(Terms.of(headers, NOON).lifetime()).isEqualTo(Duration.ofSeconds(left));
    }

    @Test
    void anOldServersWordForNoCacheCountsWhereItIsTheOnlyOne() {
        assertThat(Terms.of(Headers.of("Pragma", "no-cache"), NOON).lifetime()).isEqualTo(Duration.ZERO);
        assertThat(Terms.of(Headers.of("Pragma", "no-cache", "Cache-Control", "max-age=9"), NOON)
                        .lifetime())
                .isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"\""})
    void anEntityTagIsShownAgainAsItWas(String etag) {
        assertThat(Terms.of(Headers.of("ETag", etag), NOON).etag()).isEqualTo(etag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "w/\"1\"", "\"a b\"", "\"1\", \"2\"", "*", "\"a\"b\""})
    void whatIsNoEntityTagIsNotShownToAnybody(String etag) {
        assertThat(Terms.of(Headers.of("ETag", etag), NOON).etag()).isNull();
    }

    @Test
    void anEntityTagIsBounded() {
        assertThat(Terms.of(Headers.of("ETag", '"' + "e".repeat(250) + '"'), NOON)
                        .etag())
                .isNotNull();
        assertThat(Terms.of(Headers.of("ETag", '"' + "e".repeat(251) + '"'), NOON)
                        .etag())
                .isNull();
    }

    // A list changed twice within a second would have one date for two states.
    @ParameterizedTest
    @CsvSource({"11:59:00,true", "11:59:01,false", "12:00:00,false", "13:00:00,false"})
    void aDateTellsStatesApartOnlyOnceItIsAMinuteOld(String time, boolean telling) {
        Headers headers = Headers.of("Last-Modified", "Mon, 23 Nov 2026 " + time + " GMT");
        Instant told = Terms.of(headers, NOON).lastModified();
        assertThat(told).isEqualTo(telling ? Instant.parse("2026-11-23T" + time + "Z") : null);
        Headers behind = headers.newBuilder()
                .add("Date", "Mon, 23 Nov 2026 11:50:00 GMT")
                .build();
        assertThat(Terms.of(behind, NOON).lastModified()).isNull();
    }

    @Test
    void unchangedTakesOverWhatTheServerSaysNow() {
        KeptDocument held = held("\"1\"");
        Terms silent = Terms.again(held, Headers.EMPTY, NOON);
        assertThat(silent.lifetime()).isEqualTo(Duration.ZERO);
        assertThat(silent.etag()).isEqualTo("\"1\"");
        Terms telling = Terms.again(held, Headers.of("Cache-Control", "max-age=60", "ETag", "W/\"1\""), NOON);
        assertThat(telling.lifetime()).isEqualTo(Duration.ofSeconds(60));
        assertThat(telling.etag()).isEqualTo("W/\"1\"");
        assertThat(telling.again()).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"1\"|\"1\"|true", "W/\"1\"|\"1\"|true", "\"1\"|\"2\"|false", "|\"2\"|true", "\"1\"||true"})
    void unchangedMustMeanWhatIsHeld(@Nullable String heldTag, @Nullable String named, boolean confirmed) {
        Headers headers = named == null ? Headers.EMPTY : Headers.of("ETag", named);
        assertThat(Terms.confirms(headers, held(heldTag))).isEqualTo(confirmed);
    }

    @ParameterizedTest
    @CsvSource({
        "BADGE_CLASS, , 3600",
        "BADGE_CLASS, 0, 0",
        "BADGE_CLASS, 60, 60",
        "BADGE_CLASS, 86400, 86400",
        "BADGE_CLASS, 86401, 86400",
        "ISSUER, , 0",
        "ISSUER, 1, 0",
        "ISSUER, 86400, 0",
        "STATUS_LIST, , 0",
        "STATUS_LIST, 60, 60",
        "STATUS_LIST, 3600, 3600",
        "STATUS_LIST, 3601, 3600"
    })
    void ourOwnBoundsHoldWhateverAServerSays(Lasting kind, @Nullable Long said, long seconds) {
        Terms terms = new Terms(true, said == null ? null : Duration.ofSeconds(said), null, null, NOON, null);
        assertThat(kind.freshUntil(terms)).isEqualTo(NOON.plusSeconds(seconds));
    }

    private static KeptDocument held(@Nullable String etag) {
        return new KeptDocument(
                Sha256.of(new byte[0]),
                null,
                null,
                new SecuredDocument(new byte[0], ""),
                etag,
                null,
                NOON,
                NOON,
                NOON,
                NOON);
    }
}
