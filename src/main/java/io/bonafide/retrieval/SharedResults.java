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

    private final AsyncCache<String, Shared<T>> cache;

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
                .weigher((String key, Shared<T> shared) ->
                        shared.result().<Integer>fold(weight::applyAsInt, failed -> 1))
                .ticker(() -> pause.elapsed().toNanos())
                .executor(Runnable::run)
                .expireAfter(Expiry.<String, Shared<T>>writing((key, shared) -> shared.kept(lasting)))
                .buildAsync();
    }

    private record Shared<T>(
            Retrieval<T> result,
            List<Attempt> attempts,
            List<Source> sources,
            @Nullable String lastHost,
            @Nullable Instant notBefore) {

        private Duration kept(Function<T, Duration> lasting) {
            return result.<Duration>fold(
                    lasting, failed -> failed.failure().isTransient() ? PASSING_FAILURE_KEPT : KEPT);
        }
    }

    /** The result of that key; what it rests on is entered with the errand as well. */
    Retrieval<T> get(String key, Errand errand, Function<Errand, Retrieval<T>> load) {
        CompletableFuture<Shared<T>> mine = new CompletableFuture<>();
        CompletableFuture<Shared<T>> first = cache.asMap().putIfAbsent(key, mine);
        if (first == null) {
            load(mine, errand.aside(), load);
        }
        return await(first == null ? mine : first, errand);
    }

    private static <T> void load(CompletableFuture<Shared<T>> mine, Errand aside, Function<Errand, Retrieval<T>> load) {
        try {
            Retrieval<T> result = load.apply(aside);
            mine.complete(new Shared<>(result, aside.attempts(), aside.sources(), aside.lastHost(), aside.notBefore()));
        } finally {
            // Only after an exception, which goes on to our caller: those who wait must not wait for ever.
            mine.cancel(false);
        }
    }

    private static <T> Retrieval<T> await(CompletableFuture<Shared<T>> result, Errand errand) {
        try {
            Shared<T> shared = result.get(errand.left().toNanos(), TimeUnit.NANOSECONDS);
            errand.rests(shared.attempts(), shared.sources(), shared.lastHost(), shared.notBefore());
            return shared.result();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Retrieval.unavailable(RetrievalFailure.TIMEOUT, "Stopped while waiting");
        } catch (TimeoutException late) {
            return Retrieval.unavailable(RetrievalFailure.TIMEOUT, "The claim's time is over");
        } catch (ExecutionException broken) {
            throw new IllegalStateException("Loading broke down", broken);
        }
    }
}
