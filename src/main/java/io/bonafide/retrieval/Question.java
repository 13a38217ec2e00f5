package io.bonafide.retrieval;

import io.bonafide.dossier.KeptDocument;
import io.bonafide.register.AccessKey;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and how.
 *
 * @param key shown to the host of that address alone, over TLS, until it sends us elsewhere
 * @param held an earlier answer, to be had again where its server says that it has not changed
 * @param accepted media types, as in {@code Accept}
 */
record Question(
        String address, @Nullable AccessKey key, @Nullable KeptDocument held, String accepted) {

    Question(String address, @Nullable AccessKey key, @Nullable KeptDocument held) {
        this(address, key, held, Body.ACCEPTED);
    }

    /** For the whole document: an earlier try may have failed over the comparison. */
    Question whole() {
        return new Question(address, key, null, accepted);
    }

    /** For whatever the server has: an earlier try may have failed over the kinds that we name. */
    Question plain() {
        return new Question(address, key, null, Body.ANYTHING);
    }

    boolean isPlain() {
        return accepted.equals(Body.ANYTHING);
    }

    /** Whether that is the place that was asked for, over TLS: nobody else is shown the key. */
    boolean isHome(HttpUrl at) {
        HttpUrl asked = HttpUrl.parse(address);
        return asked != null && at.isHttps() && at.host().equals(asked.host()) && at.port() == asked.port();
    }

    /** What the server at that address answered before: it is told the state of nobody's documents but its own. */
    @Nullable
    KeptDocument comparedAt(HttpUrl at, int hop) {
        boolean comparable = held != null
                && held.canBeCompared()
                && (held.answered() == null ? hop == 0 : at.toString().equals(held.answered()));
        return comparable ? held : null;
    }
}
