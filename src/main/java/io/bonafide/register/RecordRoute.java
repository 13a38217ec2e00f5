package io.bonafide.register;

import io.bonafide.credential.RecordShape;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a page's address, or a number, leads to an issuer's own record of an award.
 *
 * @param page address of a page with {@code {name}} placeholders; {@code null} where only numbers lead here
 * @param number which numbers lead here; {@code null} where only pages do
 * @param address where the record lies, with the page's placeholders or {@code {number}}; its host is fixed
 * @param hosts whose answers count: the platform's own hosts, or the issuer's domains with all that lies below them
 * @param below whether hosts below those count too
 * @param shape how the answer is read; {@code null} where it is a document of a known format
 * @param key what has to be shown to be answered; {@code null} where everybody is
 */
public record RecordRoute(
        @Nullable String page,
        @Nullable Numbers number,
        String address,
        List<String> hosts,
        boolean below,
        @Nullable RecordShape shape,
        @Nullable AccessKey key) {
    /**
     * @param pattern what a whole number of this register looks like
     * @param names awarding bodies and platforms, as rows name them, whose numbers these are
     */
    public record Numbers(Pattern pattern, List<String> names) {
        public Numbers {
            names = List.copyOf(names);
        }
    }

    public RecordRoute {
        hosts = List.copyOf(hosts);
    }

    /** Whether a host may answer here: whoever the address leads to by redirects may be somebody else. */
    public boolean isAnsweredBy(String host) {
        String seen = Hosts.ascii(host);
        return hosts.stream().map(Hosts::ascii).anyMatch(own -> below ? Hosts.within(seen, own) : seen.equals(own));
    }
}
