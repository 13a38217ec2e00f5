package io.bonafide.register;

import io.bonafide.credential.Issuer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The issuers and platforms that the employer knows. Immutable; safe for use by many threads. */
public final class IssuerRegister {
    private final List<RegisteredIssuer> issuers;
    private final List<Platform> platforms;

    public IssuerRegister(List<RegisteredIssuer> issuers, List<Platform> platforms) {
        this.issuers = List.copyOf(issuers);
        this.platforms = List.copyOf(platforms);
    }

    public List<RegisteredIssuer> issuers() {
        return issuers;
    }

    public List<Platform> platforms() {
        return platforms;
    }

    /** What the register says of the issuer that a document names. */
    public IssuerStanding standingOf(Issuer issuer) {
        throw new UnsupportedOperationException(issuer.id());
    }

    /** What the register says of whoever answers at a host: used where no document could be had. */
    public IssuerStanding standingOfHost(String host) {
        throw new UnsupportedOperationException(host);
    }

    /** Whether a host is known to be an issuer's own or a platform's. */
    public boolean knowsOrigin(@Nullable String host) {
        throw new UnsupportedOperationException(host);
    }

    /** The document behind a page for people, where a platform's route fits the address. */
    public Optional<String> documentBehind(String address) {
        throw new UnsupportedOperationException(address);
    }
}
