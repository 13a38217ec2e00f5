package io.bonafide.register;

import io.bonafide.credential.Issuer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The issuers and platforms that the employer knows. Immutable; safe for use by many threads. */
public final class IssuerRegister {
    private final List<RegisteredIssuer> issuers;
    private final List<Platform> platforms;
    private final List<PageRoute> routes;
    private final LookAlikes lookAlikes;
    private final RecordRoutes records;
    // Places in the list; of several issuers with one id or domain the first counts.
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byDomain = new HashMap<>();
    private final Set<String> platformHosts = new HashSet<>();
    private final Set<String> pageHosts = new HashSet<>();

    public IssuerRegister(List<RegisteredIssuer> issuers, List<Platform> platforms) {
        this(issuers, platforms, List.of());
    }

    /**
     * @param records ways to issuers' own records, the platforms' among them
     */
    public IssuerRegister(List<RegisteredIssuer> issuers, List<Platform> platforms, List<RecordRoute> records) {
        this.records = new RecordRoutes(records);
        this.issuers = List.copyOf(issuers);
        this.platforms = List.copyOf(platforms);
        this.routes = this.platforms.stream()
                .flatMap(platform -> platform.routes().stream())
                .map(PageRoute::new)
                .toList();
        this.lookAlikes = new LookAlikes(this.issuers, this.platforms);
        for (int i = this.issuers.size() - 1; i >= 0; i--) {
            int place = i;
            this.issuers.get(i).ids().forEach(id -> byId.put(Hosts.normalId(id), place));
            this.issuers.get(i).domains().forEach(domain -> byDomain.put(Hosts.ascii(domain), place));
        }
        this.platforms.forEach(platform -> platform.hosts().forEach(host -> platformHosts.add(Hosts.ascii(host))));
        this.platforms.forEach(platform -> platform.pages().forEach(host -> pageHosts.add(Hosts.ascii(host))));
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
        Integer place = byId.get(Hosts.normalId(issuer.id()));
        if (place != null) {
            return new IssuerStanding.Known(issuers.get(place), "id");
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

    /** Whether the employer lets pages of that host be read. */
    public boolean letsPagesBeRead(String host) {
        return pageHosts.contains(Hosts.ascii(host));
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

    /** Whoever has a domain has everything below it; of several owners the first of the list. */
    private Optional<RegisteredIssuer> ownerOf(String host) {
        int first = Integer.MAX_VALUE;
        for (int at = 0; at >= 0; at = next(host, at)) {
            first = Math.min(first, byDomain.getOrDefault(host.substring(at), Integer.MAX_VALUE));
        }
        return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(issuers.get(first));
    }

    private static int next(String host, int from) {
        int dot = host.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }

    private boolean isPlatform(String host) {
        return platformHosts.contains(host);
    }
}
