package io.bonafide.register;

import java.util.List;

/**
 * A site on which many issuers' credentials live.
 *
 * @param hosts hosts that are the platform's own
 * @param routes how a page for people leads to a document for machines, first match wins
 * @param pages hosts whose pages for people may be read, by the employer's leave; what they show proves nothing
 */
public record Platform(String id, String name, List<String> hosts, List<Route> routes, List<String> pages) {

    /**
     * @param page address of a page with one or more {@code {name}} placeholders, each standing for one path segment
     * @param document address of the document, with the same placeholders
     */
    public record Route(String page, String document) {}

    public Platform {
        hosts = List.copyOf(hosts);
        routes = List.copyOf(routes);
        pages = List.copyOf(pages);
    }

    /** A platform whose pages are not read. */
    public Platform(String id, String name, List<String> hosts, List<Route> routes) {
        this(id, name, hosts, routes, List.of());
    }
}
