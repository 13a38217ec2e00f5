package io.bonafide.retrieval;

import okhttp3.HttpUrl;

/** Addresses as they may be written down: without user, query and fragment, which can hold tokens and names. */
final class Addresses {
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

    static boolean sameSite(String one, String other) {
        HttpUrl first = HttpUrl.parse(one);
        HttpUrl second = HttpUrl.parse(other);
        return first != null && second != null && domain(first).equals(domain(second));
    }
}
