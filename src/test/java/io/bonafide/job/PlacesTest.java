package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.job.Places.Place;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Duration PROMPT = Duration.ofSeconds(5);

    private final AtomicLong now = new AtomicLong();
    private Places places = new Places(128, now::get);

    private Optional<Place> take(String domain) {
        return places.take(domain, PROMPT);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** Takes as many as are to be had. */
    private List<Place> takeAll(String domain) {
        List<Place> taken = new ArrayList<>();
        for (Optional<Place> place = take(domain); place.isPresent(); place = take(domain)) {
            taken.add(place.get());
        }
        return taken;
    }

    private List<Place> oneEach(String domains, int many) {
        List<Place> taken = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            take(domains + number).ifPresent(taken::add);
        }
        return taken;
    }

    private void answers(String domain) {
        take(domain).orElseThrow().giveBack();
    }

    private void isQuiet(String domain) {
        Place place = take(domain).orElseThrow();
        pass(PROMPT.plusNanos(1));
        place.giveBack();
    }

    @Test
    void ofANewDomainOneClaimFindsOut() {
        Place first = take("a").orElseThrow();
        assertThat(take("a")).isEmpty();
        first.giveBack();
        assertThat(takeAll("a")).hasSizeGreaterThan(1);
    }

    @Test
    void theScarcerPlacesAreTheFewerOneDomainGets() {
        answers("a");
        answers("b");
        // One more while four times as many are free: 25 of 128, 20 of what is left.
        assertThat(takeAll("a")).hasSize(26);
        assertThat(takeAll("b")).hasSize(21);
    }

    @Test
    void aThousandHangingDomainsLeaveAQuarterToThoseWhoAnswer() {
        answers("good");
        assertThat(oneEach("hanging", 1000)).hasSize(96);
        List<Place> good = takeAll("good");
        assertThat(good).hasSize(7);
        good.forEach(Place::giveBack);
        pass(Duration.ofMinutes(1));
        assertThat(oneEach("other", 1000)).isEmpty();
        answers("good");
    }

    @Test
    void threeHundredHangingDomainsLeaveRoomForFiftyThatNobodyKnows() {
        places = new Places(512, now::get);
        assertThat(oneEach("hanging", 300)).hasSize(300);
        assertThat(oneEach("hanging", 300)).isEmpty();
        List<Place> good = oneEach("good", 50);
        assertThat(good).hasSize(50);
        good.forEach(Place::giveBack);
        // 212 are free; each gets another while four times as many as it holds are.
        List<Place> more = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            more.addAll(oneEach("good", 50));
        }
        assertThat(more).hasSize(200);
    }

    @Test
    void domainsThatAnswerLeaveAQuarterToTheOthers() {
        for (int number = 0; number < 200; number++) {
            answers("good" + number);
        }
        assertThat(oneEach("good", 200)).hasSize(96);
        assertThat(oneEach("new", 200)).hasSize(32);
        assertThat(take("another")).isEmpty();
    }

    @Test
    void quietDomainsComeAfterThoseNotAskedYet() {
        for (int number = 0; number < 100; number++) {
            isQuiet("hanging" + number);
        }
        assertThat(oneEach("hanging", 100)).hasSize(32);
        assertThat(oneEach("new", 100)).hasSize(64);
    }

    @Test
    void whoAnswersSlowlyAtFirstIsNotKeptWaitingByThoseWhoDoNotAnswerAtAll() {
        places = new Places(512, now::get);
        Place first = take("slow").orElseThrow();
        oneEach("hanging", 300);
        pass(Duration.ofSeconds(6));
        first.giveBack();
        answers("slow");
        assertThat(takeAll("slow")).hasSizeGreaterThan(1);
    }

    @Test
    void aQuietDomainGetsOneAtATimeUnlessHardlyAnybodyElseIsThere() {
        isQuiet("slow");
        isQuiet("other");
        List<Place> slow = takeAll("slow");
        assertThat(slow).hasSize(16);
        Place one = take("other").orElseThrow();
        assertThat(take("other")).isEmpty();
        slow.forEach(Place::giveBackUnused);
        oneEach("new", 40);
        assertThat(take("other")).isEmpty();
        one.giveBack();
        assertThat(takeAll("other")).hasSizeGreaterThan(1);
    }

    @Test
    void aDomainThatFallsSilentCountsAsQuietBeforeItsClaimsAreBack() {
        answers("a");
        oneEach("new", 40);
        assertThat(takeAll("a")).hasSizeGreaterThan(10);
        pass(PROMPT);
        assertThat(take("b")).isPresent();
        pass(Duration.ofMillis(100));
        List<Place> free = oneEach("new", 1);
        assertThat(free).isEmpty();
        assertThat(take("a")).isEmpty();
    }

    @Test
    void allClaimsThatHangTogetherSayTheSameOfTheirDomain() {
        answers("a");
        List<Place> taken = takeAll("a");
        oneEach("new", 20);
        pass(Duration.ofSeconds(20));
        taken.forEach(Place::giveBack);
        oneEach("another", 20);
        assertThat(take("a")).isPresent();
        assertThat(take("a")).isEmpty();
    }

    @Test
    void exactlyTheTimeAllowedIsPrompt() {
        Place place = take("a").orElseThrow();
        oneEach("new", 50);
        pass(PROMPT);
        place.giveBack();
        assertThat(takeAll("a")).hasSizeGreaterThan(1);
    }

    @Test
    void aPlaceThatFoundNoClaimSaysNothingOfItsDomain() {
        take("a").orElseThrow().giveBackUnused();
        assertThat(take("a")).isPresent();
        assertThat(take("a")).isEmpty();
    }

    @Test
    void noMorePlacesAreGivenThanThereAreAndAllComeBack() {
        Random random = new Random(4);
        for (int all : new int[] {1, 2, 16, 128}) {
            places = new Places(all, now::get);
            Deque<Place> taken = new ArrayDeque<>();
            for (int step = 0; step < 20_000; step++) {
                if (random.nextInt(5) < 3) {
                    take("d" + random.nextInt(40)).ifPresent(taken::addLast);
                } else if (!taken.isEmpty()) {
                    (random.nextBoolean() ? taken.removeFirst() : taken.removeLast()).giveBack();
                }
                pass(Duration.ofMillis(random.nextInt(700)));
                assertThat(taken.size()).isLessThanOrEqualTo(all);
            }
            taken.forEach(Place::giveBack);
            // Nobody is shut out of an empty house, whatever has been heard of him.
            for (int number = 0; number < 40; number++) {
                take("d" + number).orElseThrow().giveBackUnused();
            }
            assertThat(take("new")).isPresent();
        }
    }
}
