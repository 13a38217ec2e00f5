package io.bonafide.job;

import io.bonafide.job.Places.Place;
import io.bonafide.retrieval.IssuerLimits;
import io.bonafide.verification.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * One partition's claims. Each domain has a few in flight, and what is answered is recorded as it comes, in whatever
 * order: a chunk would keep its fast claims until its slowest is done. There is no transaction around it, not even one
 * without resources: Spring ties the connection that a query used to the transaction's thread until that one ends.
 */
final class VerifyHosts extends AbstractStep {
    private static final int WITHOUT_HOST_AT_A_TIME = 16;
    private static final long LOOK_AGAIN_MILLIS = 50;
    // Longer than a claim waits for its turn at the usual rate.
    private static final Duration PROMPT = Duration.ofSeconds(5);

    private final WaitingClaims waiting;
    private final VerifyClaim verify;
    private final Recorder recorder;
    private final Places places;
    private final IssuerLimits limits;
    private final Duration prompt;
    private final CompletionService<Arrival> flights;
    private final Map<String, Integer> held = new HashMap<>();
    private int inFlight;
    private boolean scarce;

    VerifyHosts(
            JobRepository repository,
            ActiveRun run,
            WaitingClaims waiting,
            VerifyClaim verify,
            Recorder recorder,
            Places places,
            AsyncTaskExecutor claims) {
        super(repository);
        this.waiting = waiting;
        this.verify = verify;
        this.recorder = recorder;
        this.places = places;
        this.limits = run.job().politeness().limits();
        Duration half = run.job().politeness().callTimeout().dividedBy(2);
        this.prompt = half.compareTo(PROMPT) < 0 ? half : PROMPT;
        this.flights = new ExecutorCompletionService<>(claims);
    }

    private record Arrival(String domain, Verdict verdict) {}

    @Override
    protected void doExecute(StepExecution execution) throws Exception {
        while (inFlight > 0 || !waiting.isOver()) {
            sendOff();
            List<Verdict> arrived = arrived();
            if (!arrived.isEmpty()) {
                recorder.record(arrived);
                execution.setReadCount(execution.getReadCount() + arrived.size());
                execution.setWriteCount(execution.getWriteCount() + arrived.size());
            }
        }
    }

    private void sendOff() {
        scarce = false;
        while (!waiting.isOver()) {
            Optional<WaitingClaims.Departure> next = waiting.next(this::place);
            if (next.isEmpty()) {
                return;
            }
            send(next.get());
        }
    }

    private Optional<Place> place(String domain) {
        if (held.getOrDefault(domain, 0) >= most(domain)) {
            return Optional.empty();
        }
        Optional<Place> place = places.take(domain, prompt);
        scarce |= place.isEmpty();
        return place;
    }

    /** One is judged or waits for its turn while another is asked for; more would only wait. */
    private int most(String domain) {
        return ClaimHost.isNone(domain) ? WITHOUT_HOST_AT_A_TIME : 2 * limits.atATime(domain);
    }

    private void send(WaitingClaims.Departure departure) {
        boolean off = false;
        try {
            flights.submit(() -> fly(departure));
            off = true;
        } finally {
            if (!off) {
                departure.place().giveBackUnused();
            }
        }
        held.merge(departure.domain(), 1, Integer::sum);
        inFlight++;
    }

    private Arrival fly(WaitingClaims.Departure departure) {
        try {
            return new Arrival(departure.domain(), verify.process(departure.claim()));
        } finally {
            departure.place().giveBack();
        }
    }

    /** Everything that has arrived since; waits for the first. */
    private List<Verdict> arrived() throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Future<Arrival> first = first(); first != null; first = flights.poll()) {
            Arrival arrival = landed(first);
            inFlight--;
            held.computeIfPresent(arrival.domain(), (domain, many) -> many == 1 ? null : many - 1);
            verdicts.add(arrival.verdict());
        }
        return verdicts;
    }

    // Places that other partitions give back are not announced here; where they are what is missing, we look again.
    private @Nullable Future<Arrival> first() throws InterruptedException {
        if (scarce) {
            return flights.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
        return inFlight == 0 ? null : flights.take();
    }

    private static Arrival landed(Future<Arrival> flight) throws InterruptedException {
        try {
            return flight.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("Working on a claim broke down", broken);
        }
    }
}
