package io.bonafide.register;

import java.util.List;

/**
 * One issuer the employer knows.
 *
 * @param list id of the issuer list it stands on; policies trust lists
 * @param id the employer's own short id
 * @param aliases other names it goes by
 * @param domains registrable domains or hosts of its own sites
 * @param ids issuer ids (DIDs, profile URLs), profiles on platforms among them
 * @param titles aliases of its achievements' titles: pairs that mean the same
 */
public record RegisteredIssuer(
        String list,
        String id,
        String name,
        List<String> aliases,
        List<String> domains,
        List<String> ids,
        List<TitleAlias> titles) {

    /** Two titles that mean the same achievement. */
    public record TitleAlias(String title, String alias) {}

    public RegisteredIssuer {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
        ids = List.copyOf(ids);
        titles = List.copyOf(titles);
    }
}
