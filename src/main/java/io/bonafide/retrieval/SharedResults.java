package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.dossier.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Results that serve many claims. Whoever asks first gets them, everybody else waits for that one; no lock is held
 * meanwhile, so a slow issuer delays only those who need it.
 */
final class SharedResults<T> {
    // A run sees one state of an issuer; the next run, hours later, asks again.
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PASSING_FAILURE_KEPT = Duration.ofSeconds(60);

    private final AsyncCache<Object, Shared<T>> cache;

    /**
     * @param most what may be kept in all
     * @param weight of one value, in the same unit; at least 1
     */
    SharedResults(long most, ToIntFunction<? super T> weight, Pause pause) {
        this(most, weight, value -> KEPT, pause);
    }

    /**
     * @param lasting how long a value holds, for those that do not hold for the usual hour
     */
    SharedResults(long most, ToIntFunction<? super T> weight, Function<T, Duration> lasting, Pause pause) {
        this.cache = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Object key, Shared<T> shared) ->
                        shared.result().<Integer>fold(weight::applyAsInt, failed -> 1))
                .ticker(() -> pause.elapsed().toNanos())
                .executor(Runnable::run)
                .expireAfter(Expiry.<Object, Shared<T>>writing((key, shared) -> shared.kept(lasting)))
                .buildAsync();
    }

    /** A key beside that of the same name: asked for in this run. No text that somebody chose can be mistaken for it. */
    record Now(String name) {}

    private record Shared<T>(
            Retrieval<T> result,
            List<Attempt> attempts,
            List<Source> sources,
            @Nullable Instant notBefore,
            boolean cutShort) {

        private Duration kept(Function<T, Duration> lasting) {
            return result.<Duration>fold(
                    lasting, failed -> failed.failure().isTransient() ? PASSING_FAILURE_KEPT : KEPT);
        }
    }

    /** The result of that key; what it rests on is entered with the errand as well. */
    Retrieval<T> get(Object key, Errand errand, Function<Errand, Retrieval<T>> load) {
        while (true) {
            CompletableFuture<Shared<T>> mine = new CompletableFuture<>();
            CompletableFuture<Shared<T>> first = cache.asMap().putIfAbsent(key, mine);
            if (first == null) {
                load(key, mine, errand.aside(), load);
            }
            Optional<Retrieval<T>> result = await(first == null ? mine : first, first == null, errand);
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    private void load(
            Object key, CompletableFuture<Shared<T>> mine, Errand aside, Function<Errand, Retrieval<T>> load) {
        try {
            Retrieval<T> result = load.apply(aside);
            boolean had = result.<Boolean>fold(value -> true, failed -> false);
            boolean cutShort = !had && aside.isCutShort();
            if (cutShort) {
                // Whoever has more time finds out for himself: a slow claim must not answer for the others.
                cache.asMap().remove(key, mine);
            }
            mine.complete(new Shared<>(result, aside.attempts(), aside.sources(), aside.notBefore(), cutShort));
        } finally {
            // Only after an exception, which goes on to our caller: those who wait must not wait for ever.
            mine.cancel(false);
        }
    }

    /** Empty where somebody with less time did not get it. */
    private static <T> Optional<Retrieval<T>> await(CompletableFuture<Shared<T>> result, boolean own, Errand errand) {
        try {
            Shared<T> shared = result.get(errand.left().toNanos(), TimeUnit.NANOSECONDS);
            if (shared.cutShort()) {
                if (!own && !errand.left().isZero()) {
                    return Optional.empty();
                }
                errand.cutShort();
            }
            errand.rests(shared.attempts(), shared.sources(), shared.notBefore());
            return Optional.of(shared.result());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            errand.cutShort();
            return Optional.of(Retrieval.unavailable(RetrievalFailure.TIMEOUT, "Stopped while waiting"));
        } catch (TimeoutException late) {
            errand.cutShort();
            return Optional.of(Retrieval.unavailable(RetrievalFailure.TIMEOUT, "The claim's time is over"));
        } catch (ExecutionException broken) {
            throw new IllegalStateException("Loading broke down", broken);
        }
    }
}
