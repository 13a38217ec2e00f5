package io.bonafide.format;

import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import java.util.Objects;

/** The signed badge of an issuer's site, whose badge class and profile lie there. */
final class SignedSite {
    static final String KEY = "https://badges.example/keys/1";
    static final String LIST = "https://badges.example/revoked";

    private final HostedSite site = new HostedSite();
    private Sample assertion = site.at(HostedSite.ASSERTION)
            .with("/id", "'urn:uuid:1'")
            .with("/verification", "{'type':'SignedBadge','creator':'" + KEY + "'}");

    SignedSite() {
        profile("/publicKey", "'" + KEY + "'");
        profile("/revocationList", "'" + LIST + "'");
    }

    HostedSite pages() {
        return site;
    }

    SignedSite profile(String pointer, String json) {
        site.put(HostedSite.ISSUER, site.at(HostedSite.ISSUER).with(pointer, json));
        return this;
    }

    SignedSite assertion(String pointer, String json) {
        assertion = assertion.with(pointer, json);
        return this;
    }

    Reading.Complete read() throws UnreadableDocument {
        return read("{'alg':'RS256'}");
    }

    Reading.Complete read(String header) throws UnreadableDocument {
        return site.read(Sample.document(assertion.jws(header)), "");
    }

    Credential credential() throws UnreadableDocument {
        return read().credential();
    }

    IssuerProfile issuer() throws UnreadableDocument {
        return Objects.requireNonNull(read().issuer());
    }
}
