package io.bonafide.register;

import io.bonafide.credential.Issuer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The issuers and platforms that the employer knows. Immutable; safe for use by many threads. */
public final class IssuerRegister {
    private final List<RegisteredIssuer> issuers;
    private final List<Platform> platforms;
    private final List<PageRoute> routes;
    private final LookAlikes lookAlikes;
    private final RecordRoutes records;

    public IssuerRegister(List<RegisteredIssuer> issuers, List<Platform> platforms) {
        this(issuers, platforms, List.of());
    }

    /**
     * @param records ways to issuers' own records, the platforms' among them
     */
    public IssuerRegister(
            List<RegisteredIssuer> issuers, List<Platform> platforms, List<RecordRoute> records) {
        this.records = new RecordRoutes(records);
        this.issuers = List.copyOf(issuers);
        this.platforms = List.copyOf(platforms);
        this.routes = this.platforms.stream()
                .flatMap(platform -> platform.routes().stream())
                .map(PageRoute::new)
                .toList();
        this.lookAlikes = new LookAlikes(this.issuers);
    }

    public List<RegisteredIssuer> issuers() {
        return issuers;
    }

    public List<Platform> platforms() {
        return platforms;
    }

    /**
     * What the register says of the issuer that a document names: known by its id, else by the domain that its https or
     * did:web id lies on, else resembling a known one in host or name.
     */
    public IssuerStanding standingOf(Issuer issuer) {
        String id = Hosts.normalId(issuer.id());
        Optional<RegisteredIssuer> byId =
                first(known -> known.ids().stream().map(Hosts::normalId).anyMatch(id::equals));
        if (byId.isPresent()) {
            return new IssuerStanding.Known(byId.get(), "id");
        }
        IssuerStanding byHost =
                Hosts.ofId(issuer.id()).map(this::standingOfHost).orElseGet(IssuerStanding.Unknown::new);
        return byHost instanceof IssuerStanding.Unknown && issuer.name() != null
                ? lookAlikes
                        .ofName(issuer.name())
                        .<IssuerStanding>map(found -> found)
                        .orElse(byHost)
                : byHost;
    }

    /** What the register says of whoever answers at a host: used where no document could be had. */
    public IssuerStanding standingOfHost(String host) {
        String seen = Hosts.ascii(host);
        Optional<RegisteredIssuer> owner = ownerOf(seen);
        if (owner.isPresent()) {
            return new IssuerStanding.Known(owner.get(), "domain");
        }
        return isPlatform(seen)
                ? new IssuerStanding.Unknown()
                : lookAlikes.ofHost(seen).<IssuerStanding>map(found -> found).orElseGet(IssuerStanding.Unknown::new);
    }

    /**
     * Whether a host is known to be an issuer's own or a platform's. Hosts below a platform's are not: platforms hand
     * them out to customers.
     */
    public boolean knowsOrigin(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String seen = Hosts.ascii(host);
        return ownerOf(seen).isPresent() || isPlatform(seen);
    }

    /** The document behind a page for people, where a platform's route fits the address. */
    public Optional<String> documentBehind(String address) {
        return routes.stream()
                .flatMap(route -> route.documentFor(address).stream())
                .findFirst();
    }

    /** The record behind a page for people, where a route of its platform or issuer fits the address. */
    public Optional<RecordRequest> recordBehind(String address) {
        return records.behind(address);
    }

    /**
     * The record of a number.
     *
     * @param named awarding body and platform as the row names them: whose number it is
     */
    public Optional<RecordRequest> recordOf(String number, List<String> named) {
        return records.of(number, named);
    }

    private Optional<RegisteredIssuer> ownerOf(String host) {
        return first(known -> known.domains().stream().anyMatch(domain -> Hosts.within(host, Hosts.ascii(domain))));
    }

    private boolean isPlatform(String host) {
        return platforms.stream().flatMap(platform -> platform.hosts().stream()).anyMatch(own -> Hosts.ascii(own)
                .equals(host));
    }

    private Optional<RegisteredIssuer> first(Predicate<RegisteredIssuer> matching) {
        return issuers.stream().filter(matching).findFirst();
    }
}
