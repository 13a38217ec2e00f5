package io.bonafide.retrieval;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Addresses as they may be written down: without user, query and fragment, which can hold tokens and names. */
final class Addresses {
    /** Characters that URL parsers disagree about; no honest address needs them. */
    static final Pattern TREACHEROUS = Pattern.compile("[\\\\\\p{Cntrl}]");

    private static final int LONGEST = 300;

    private Addresses() {}

    static String forRecord(HttpUrl url) {
        return forRecord(url.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build()
                .toString());
    }

    /** Also for text that never became an address. */
    static String forRecord(String text) {
        String plain =
                text.replaceAll("\\p{Cntrl}", "").replaceFirst("[?#].*", "").replaceFirst("//[^/]*@", "//");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /**
     * One spelling for one address, without fragment. What the gate refuses for how it is written stays as it is, so that
     * it is refused for itself and never stands for the address it looks like.
     */
    static String normal(String text) {
        HttpUrl url = TREACHEROUS.matcher(text).find() ? null : HttpUrl.parse(text);
        return url == null
                ? text.replaceFirst("#.*", "")
                : url.newBuilder().fragment(null).build().toString();
    }

    /** The part of a host name that somebody registered; what limits and origins go by. */
    static String domain(HttpUrl url) {
        String registered = url.topPrivateDomain();
        return registered == null ? url.host() : registered;
    }

    /**
     * @throws IllegalArgumentException when it is no host name
     */
    static String domain(String host) {
        return domain(new HttpUrl.Builder().scheme("https").host(host).build());
    }

    /** Empty where it is no address. */
    static String host(String address) {
        HttpUrl url = HttpUrl.parse(address);
        return url == null ? "" : url.host();
    }

    static boolean sameSite(String one, String other) {
        HttpUrl first = HttpUrl.parse(one);
        HttpUrl second = HttpUrl.parse(other);
        return first != null && second != null && domain(first).equals(domain(second));
    }
}
