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
    // What is not there, or not for us, is not asked for again by a long run either.
    private static final Duration REFUSAL_KEPT = Duration.ofHours(24);

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
            @Nullable Instant notBefore,
            boolean cutShort) {

        private Duration kept(Function<T, Duration> lasting) {
            return result.<Duration>fold(
                    lasting, failed -> failed.failure().isTransient() ? PASSING_FAILURE_KEPT : REFUSAL_KEPT);
        }
    }

    /** The result of that key; what it rests on is entered with the errand as well. */
    Retrieval<T> get(String key, Errand errand, Function<Errand, Retrieval<T>> load) {
        return get(key, false, errand, load);
    }

    /** The same for what the claim itself points at: who was asked for it counts as asked by this claim. */
    Retrieval<T> getOwn(String key, Errand errand, Function<Errand, Retrieval<T>> load) {
        return get(key, true, errand, load);
    }

    private Retrieval<T> get(String key, boolean own, Errand errand, Function<Errand, Retrieval<T>> load) {
        while (true) {
            CompletableFuture<Shared<T>> mine = new CompletableFuture<>();
            CompletableFuture<Shared<T>> first = cache.asMap().putIfAbsent(key, mine);
            if (first == null) {
                load(key, mine, errand.aside(), load);
            }
            Optional<Shared<T>> shared = await(first == null ? mine : first, first == null, errand);
            if (shared.isPresent()) {
                return entered(shared.get(), own, errand);
            }
        }
    }

    private void load(
            String key, CompletableFuture<Shared<T>> mine, Errand aside, Function<Errand, Retrieval<T>> load) {
        try {
            Retrieval<T> result = load.apply(aside);
            boolean had = result.<Boolean>fold(value -> true, failed -> false);
            boolean cutShort = !had && aside.isCutShort();
            if (cutShort) {
                // Whoever has more time finds out for himself: a slow claim must not answer for the others.
                cache.asMap().remove(key, mine);
            }
            mine.complete(new Shared<>(
                    result, aside.attempts(), aside.sources(), aside.lastHost(), aside.notBefore(), cutShort));
        } finally {
            // Only after an exception, which goes on to our caller: those who wait must not wait for ever.
            mine.cancel(false);
        }
    }

    private static <T> Retrieval<T> entered(Shared<T> shared, boolean own, Errand errand) {
        errand.rests(shared.attempts(), shared.sources(), own ? shared.lastHost() : null, shared.notBefore());
        return shared.result();
    }

    /**
     * Empty where somebody with less time did not get it.
     *
     * @param first whether the errand itself has asked
     */
    private static <T> Optional<Shared<T>> await(CompletableFuture<Shared<T>> result, boolean first, Errand errand) {
        try {
            Shared<T> shared = result.get(errand.left().toNanos(), TimeUnit.NANOSECONDS);
            if (shared.cutShort()) {
                if (!first && !errand.left().isZero()) {
                    return Optional.empty();
                }
                errand.cutShort();
            }
            return Optional.of(shared);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(late("Stopped while waiting", errand));
        } catch (TimeoutException late) {
            return Optional.of(late("The claim's time is over", errand));
        } catch (ExecutionException broken) {
            throw new IllegalStateException("Loading broke down", broken);
        }
    }

    private static <T> Shared<T> late(String words, Errand errand) {
        errand.cutShort();
        Retrieval<T> unknown = Retrieval.unavailable(RetrievalFailure.TIMEOUT, words);
        return new Shared<>(unknown, List.of(), List.of(), null, null, true);
    }
}
