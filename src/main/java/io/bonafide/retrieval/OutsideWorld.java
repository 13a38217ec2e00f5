package io.bonafide.retrieval;

import io.bonafide.dossier.DocumentStore;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.Dns;

/**
 * What every job and run of a process shares towards issuers: the guarded client with its connections, how often each domain
 * is asked, which hosts do not answer, and the documents kept from earlier runs. One instance per process; a second one
 * would ask every issuer as much again. Safe for use by many threads.
 */
public final class OutsideWorld {
    private final Gate gate;
    private final GuardedClient client;
    private final Lanes lanes = new Lanes();
    private final RetryBudget budget = new RetryBudget();
    private final Breakers breakers;
    private final Answering answering;
    private final Pause pause;
    private final Pause outsidePause;
    private final DocumentStore store;
    private final Traffic traffic;

    /**
     * @param settings the installation's; a job's own hold for its requests
     * @param outsidePause by which others are left alone
     */
    OutsideWorld(RetrievalSettings settings, Stage stage, Gate gate, Pause pause, Pause outsidePause) {
        this(settings, stage, gate, pause, outsidePause, DocumentStore.NONE, Traffic.NONE);
    }

    OutsideWorld(
            RetrievalSettings settings,
            Stage stage,
            Gate gate,
            Pause pause,
            Pause outsidePause,
            DocumentStore store,
            Traffic traffic) {
        this.gate = gate;
        this.client = new GuardedClient(settings, stage, gate);
        this.breakers = new Breakers(outsidePause, traffic);
        this.answering = new Answering(outsidePause);
        this.pause = pause;
        this.outsidePause = outsidePause;
        this.store = store;
        this.traffic = traffic;
    }

    /**
     * @param installation where requests may lead and how they are made; its call timeout bounds those of all jobs, its
     *     politeness concerns nobody
     * @param store of issuers' documents
     * @param clock the time of day, by which issuers are left alone while the machine sleeps
     * @param traffic looks on
     */
    public static OutsideWorld of(
            RetrievalSettings installation, DocumentStore store, InstantSource clock, Traffic traffic) {
        return onStage(Stage.NONE, installation, store, clock, traffic);
    }

    /** For the demo and the tests: some host names are played by servers on this machine. */
    public static OutsideWorld onStage(
            Stage stage, RetrievalSettings installation, DocumentStore store, InstantSource clock, Traffic traffic) {
        Pause pause = Pause.real();
        Gate gate = new Gate(installation, stage, Dns.SYSTEM);
        return new OutsideWorld(installation, stage, gate, pause, pause.orBy(clock), store, traffic);
    }

    /** Clears kept documents away that nobody has asked for in a long time. */
    public void tidyUp(Instant now) {
        store.forgetOld(now);
    }

    Gate gate() {
        return gate;
    }

    GuardedClient client() {
        return client;
    }

    Lanes lanes() {
        return lanes;
    }

    RetryBudget budget() {
        return budget;
    }

    Breakers breakers() {
        return breakers;
    }

    Answering answering() {
        return answering;
    }

    Pause pause() {
        return pause;
    }

    Pause outsidePause() {
        return outsidePause;
    }

    DocumentStore store() {
        return store;
    }

    Traffic traffic() {
        return traffic;
    }
}
