package io.bonafide.register;

import java.util.List;

/**
 * A site on which many issuers' credentials live.
 *
 * @param hosts hosts that are the platform's own
 * @param routes how a page for people leads to a document for machines, first match wins
 */
public record Platform(String id, String name, List<String> hosts, List<Route> routes) {

    /**
     * @param page address of a page with one or more {@code {name}} placeholders, each standing for one path segment
     * @param document address of the document, with the same placeholders
     */
    public record Route(String page, String document) {}

    public Platform {
        hosts = List.copyOf(hosts);
        routes = List.copyOf(routes);
    }
}
