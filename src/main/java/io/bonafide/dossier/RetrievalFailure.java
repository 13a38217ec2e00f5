package io.bonafide.dossier;

/** Why something could not be had. Says nothing about the candidate. */
public enum RetrievalFailure {
    /** The row gives nothing that can be fetched. */
    NO_LOCATOR(false),
    /** Only a number, and no connector for that issuer. */
    NOT_CONNECTED(false),
    /** The name does not resolve. */
    DNS(true),
    /** Expired, wrong host, untrusted: never a pass, never a verdict. */
    TLS(true),
    /** The call's or the claim's time ran out. */
    TIMEOUT(true),
    /** Refused, reset, broken protocol, empty answer. */
    CONNECTION(true),
    /** 5xx, 408, 425. */
    SERVER_ERROR(true),
    /** 429, or the issuer's limits as we know them. */
    RATE_LIMITED(true),
    /** 404 and other 4xx that say the address leads nowhere. */
    NOT_FOUND(false),
    /** 410. At an origin known to be the issuer's, an answer (revoked) for hosted Open Badges 2.0. */
    GONE(false),
    /** 401, 403, 407, 451, or a login page. */
    NOT_PUBLIC(false),
    /** An address that must not be opened: scheme, port, name, private network, downgrade, redirect loop, over the limits. */
    BLOCKED(false),
    /** A page for people where a credential was expected. */
    PAGE(false),
    /** Not readable as what it claims to be: broken JSON, duplicate keys, required parts missing. */
    MALFORMED(false),
    /** Readable, but of a format, context, DID method or suite that this verifier does not speak. */
    UNSUPPORTED(false),
    /** A look-up was answered: nothing found for these details. */
    NO_MATCH(false),
    /** A look-up of a whole number in a register that holds every credential was answered: there is none. */
    DENIED(false),
    /** The issuer has a record and has not decided yet. */
    PENDING(true);

    private final boolean passing;

    RetrievalFailure(boolean passing) {
        this.passing = passing;
    }

    /** Whether trying again later may help. */
    public boolean isTransient() {
        return passing;
    }
}
