package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.credential.Credential;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Dossiers;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.Reading;
import io.bonafide.format.StatusLists;
import io.bonafide.register.IssuerRegister;
import io.bonafide.register.IssuerStanding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers dossiers through the guarded client. One instance per process: limits, single flight and what issuers publish
 * are shared by all claims. Safe for use by many threads.
 */
public final class DossierAssembler implements Dossiers {
    private static final Logger LOG = LoggerFactory.getLogger(DossierAssembler.class);

    private final Duration claimTimeout;
    private final IssuerRegister register;
    private final InstantSource clock;
    private final Pause pause;
    private final Connectors connectors;
    private final Credentials credentials;
    private final IssuerProfiles issuers;
    private final StatusListCredentials statusLists;

    /** What documents are read with. */
    record Readers(CredentialReaders credentials, IssuerDocuments issuers, StatusLists statusLists) {}

    /** Where names lead and how time passes. */
    record World(Stage stage, Dns resolver, Pause pause) {}

    DossierAssembler(
            RetrievalSettings settings, IssuerRegister register, Readers readers, InstantSource clock, World world) {
        Gate gate = new Gate(settings, world.stage(), world.resolver());
        Fetcher fetcher = new Fetcher(settings, world.stage(), gate, world.pause(), () -> ThreadLocalRandom.current()
                .nextDouble());
        Documents documents = new Documents(fetcher, world.pause());
        this.claimTimeout = settings.claimTimeout();
        this.register = register;
        this.clock = clock;
        this.pause = world.pause();
        this.connectors = Connectors.inOrder(settings, register, documents);
        this.credentials = new Credentials(documents, readers.credentials());
        this.issuers = new IssuerProfiles(documents, readers.issuers(), pause);
        this.statusLists = new StatusListCredentials(documents, credentials, issuers, readers.statusLists(), pause);
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
    public Dossier assemble(Claim claim) {
        Errand errand = Errand.begin(claim.id(), clock, pause, claimTimeout);
        Retrieval<Fetched> located = connectors.locate(claim.locator(), errand);
        Retrieval<Reading.Complete> read = located.fold(
                fetched -> credentials.read(fetched, errand),
                failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
        String host = read.<@Nullable String>fold(
                complete -> originOf(complete.credential(), located), failed -> errand.lastHost());
        Retrieval<Exhibit> exhibit = read.map(complete -> exhibit(complete, errand));
        LOG.debug("Claim {}: gathered, host {}", claim.id(), host);
        return new Dossier(
                claim,
                exhibit,
                standing(exhibit, host),
                register.knowsOrigin(host),
                errand.sources(),
                errand.attempts(),
                clock.instant(),
                errand.notBefore());
    }

    private Exhibit exhibit(Reading.Complete complete, Errand errand) {
        Credential credential = complete.credential();
        return Exhibit.of(
                credential, issuers.of(credential, complete.issuer(), errand), statusLists.of(credential, errand));
    }

    private IssuerStanding standing(Retrieval<Exhibit> exhibit, @Nullable String host) {
        return exhibit.fold(
                found -> register.standingOf(found.credential().issuer()),
                failed -> host == null ? new IssuerStanding.Unknown() : register.standingOfHost(host));
    }

    // A hosted credential says itself where it finally came from; others came from where they were located.
    private static @Nullable String originOf(Credential credential, Retrieval<Fetched> located) {
        String origin = credential.securedBy() instanceof SecuringMechanism.Hosted hosted
                ? hosted.origin()
                : located.fold(Fetched::origin, failed -> "");
        HttpUrl url = HttpUrl.parse(origin);
        return url == null ? null : url.host();
    }
}
