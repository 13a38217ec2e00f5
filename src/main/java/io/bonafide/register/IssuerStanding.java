package io.bonafide.register;

/** What the register says of an issuer: a fact, not a judgement. */
public sealed interface IssuerStanding {

    /**
     * @param by what matched: {@code id}, {@code domain}
     */
    record Known(RegisteredIssuer issuer, String by) implements IssuerStanding {}

    /**
     * Not known, but easily mistaken for one that is.
     *
     * @param seen the host or name that was seen
     * @param trick in a few words, how it resembles the known one
     */
    record LooksLike(RegisteredIssuer issuer, String seen, String trick) implements IssuerStanding {}

    record Unknown() implements IssuerStanding {}
}
