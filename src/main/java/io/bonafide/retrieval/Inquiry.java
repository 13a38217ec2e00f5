package io.bonafide.retrieval;

import io.bonafide.dossier.KeptDocument;
import io.bonafide.register.AccessKey;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What one server is asked, once.
 *
 * @param key a header that this very host is to be shown; without TLS nobody is
 * @param held what this very address answered before: an answer of 304 says that it still does
 * @param accepted media types that the server is told we take
 */
record Inquiry(
        HttpUrl url, @Nullable AccessKey key, @Nullable KeptDocument held, String accepted) {

    static Inquiry of(HttpUrl url) {
        return new Inquiry(url, null, null, Body.ACCEPTED);
    }

    Inquiry with(AccessKey shown) {
        return new Inquiry(url, shown, held, accepted);
    }
}
