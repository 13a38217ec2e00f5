package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.credential.PageText;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.dossier.DocumentStore;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Dossiers;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.PageReader;
import io.bonafide.format.StatusLists;
import io.bonafide.register.IssuerRegister;
import io.bonafide.register.IssuerStanding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers dossiers through the guarded client. One instance per run: single flight and what issuers publish are shared by
 * its claims, everything that limits requests by all runs ({@link OutsideWorld}). Safe for use by many threads.
 */
public final class DossierAssembler implements Dossiers {
    private static final Logger LOG = LoggerFactory.getLogger(DossierAssembler.class);

    private final Duration claimTimeout;
    private final IssuerRegister register;
    private final InstantSource clock;
    private final Pause pause;
    private final Connectors connectors;
    private final Credentials credentials;
    private final Exhibits exhibits;
    private final PageReader pages = new PageReader();

    /** What documents are read with. */
    record Readers(CredentialReaders credentials, IssuerDocuments issuers, StatusLists statusLists) {}

    /** Where names lead, how time passes, and what is known from before. */
    record World(Stage stage, Dns resolver, Pause pause, DocumentStore store) {
        World(Stage stage, Dns resolver, Pause pause) {
            this(stage, resolver, pause, DocumentStore.NONE);
        }
    }

    DossierAssembler(
            RetrievalSettings settings, IssuerRegister register, Readers readers, InstantSource clock, World world) {
        this(settings, register, readers, clock, outside(settings, world));
    }

    private DossierAssembler(
            RetrievalSettings settings,
            IssuerRegister register,
            Readers readers,
            InstantSource clock,
            OutsideWorld world) {
        Fetcher fetcher =
                new Fetcher(settings, world, () -> ThreadLocalRandom.current().nextDouble());
        Documents documents = new Documents(fetcher, world.store(), world.pause());
        this.claimTimeout = settings.claimTimeout();
        this.register = register;
        this.clock = clock;
        this.pause = world.pause();
        this.connectors = Connectors.inOrder(settings, register, documents);
        this.credentials = new Credentials(documents, readers.credentials());
        IssuerProfiles issuers = new IssuerProfiles(documents, readers.issuers(), pause);
        this.exhibits = new Exhibits(
                documents,
                credentials,
                issuers,
                new StatusListCredentials(documents, credentials, issuers, readers.statusLists(), pause),
                register);
    }

    private static OutsideWorld outside(RetrievalSettings settings, World world) {
        Gate gate = new Gate(settings, world.stage(), world.resolver());
        return new OutsideWorld(settings, world.stage(), gate, world.pause(), world.pause(), world.store());
    }

    /** For one run of a job, among others. */
    public static DossierAssembler in(
            OutsideWorld world,
            RetrievalSettings settings,
            IssuerRegister register,
            CredentialReaders credentials,
            IssuerDocuments issuers,
            StatusLists statusLists,
            InstantSource clock) {
        return new DossierAssembler(settings, register, new Readers(credentials, issuers, statusLists), clock, world);
    }

    /**
     * @param clock the time of day that dossiers are stamped with; waiting does not depend on it
     */
    public static DossierAssembler of(
            RetrievalSettings settings,
            IssuerRegister register,
            CredentialReaders credentials,
            IssuerDocuments issuers,
            StatusLists statusLists,
            InstantSource clock) {
        return onStage(Stage.NONE, settings, register, credentials, issuers, statusLists, clock);
    }

    /** For the demo and the tests: some host names are played by servers on this machine. */
    public static DossierAssembler onStage(
            Stage stage,
            RetrievalSettings settings,
            IssuerRegister register,
            CredentialReaders credentials,
            IssuerDocuments issuers,
            StatusLists statusLists,
            InstantSource clock) {
        return new DossierAssembler(
                settings,
                register,
                new Readers(credentials, issuers, statusLists),
                clock,
                new World(stage, Dns.SYSTEM, Pause.real()));
    }

    @Override
    public Dossier assemble(Claim claim, Predicate<Dossier> against) {
        Errand errand = Errand.begin(claim.id(), clock, pause, claimTimeout);
        Retrieval<Fetched> located = connectors.locate(claim, errand);
        Dossier dossier = dossier(claim, located, errand.branch(false));
        return dossier.restsOnCopies() && against.test(dossier)
                ? dossier(claim, located, errand.branch(true))
                : dossier;
    }

    private Dossier dossier(Claim claim, Retrieval<Fetched> located, Errand errand) {
        Retrieval<Credentials.Found> read = located.fold(
                fetched -> credentials.find(fetched, claim, connectors, errand),
                failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
        String host = read.<@Nullable String>fold(DossierAssembler::hostOf, failed -> errand.lastHost());
        Retrieval<Exhibit> exhibit = read.map(found -> exhibits.of(found.complete(), errand));
        LOG.debug("Claim {}: gathered, host {}", claim.id(), host);
        return new Dossier(
                claim,
                exhibit,
                standing(exhibit, host),
                register.knowsOrigin(host),
                errand.sources(),
                errand.attempts(),
                clock.instant(),
                page(exhibit, errand),
                errand.notBefore());
    }

    private @Nullable PageText page(Retrieval<Exhibit> exhibit, Errand errand) {
        Fetched page = errand.page();
        boolean found = exhibit.fold(had -> false, failed -> failed.failure() == RetrievalFailure.PAGE);
        HttpUrl url = page == null || !found ? null : HttpUrl.parse(page.origin());
        return page != null && url != null && url.isHttps() && register.letsPagesBeRead(url.host())
                ? pages.read(page.document())
                : null;
    }

    private IssuerStanding standing(Retrieval<Exhibit> exhibit, @Nullable String host) {
        return exhibit.fold(
                Exhibit::standing,
                failed -> host == null ? new IssuerStanding.Unknown() : register.standingOfHost(host));
    }

    // A hosted credential says itself where it finally came from; others came from where they were found.
    private static @Nullable String hostOf(Credentials.Found found) {
        String origin = found.complete().credential().securedBy() instanceof SecuringMechanism.Hosted hosted
                ? hosted.origin()
                : found.origin();
        HttpUrl url = HttpUrl.parse(origin);
        return url == null ? null : url.host();
    }
}
