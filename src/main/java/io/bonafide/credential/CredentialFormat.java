package io.bonafide.credential;

/** Which specification a credential follows; how it is secured is {@link SecuringMechanism}'s business. */
public enum CredentialFormat {
    OPEN_BADGES_2("Open Badges 2.0"),
    OPEN_BADGES_3("Open Badges 3.0"),
    CLR_2("Comprehensive Learner Record 2.0"),
    /** An Open Badges 3.0 EndorsementCredential: speaks for something else and awards nothing. */
    ENDORSEMENT("Open Badges 3.0 endorsement"),
    /** A W3C verifiable credential of no profile that we know, status lists among them. */
    VERIFIABLE_CREDENTIAL("W3C Verifiable Credential"),
    /** What an issuer's register or a platform answers about one award, in a JSON of its own. */
    ISSUER_RECORD("Issuer's own record");

    private final String title;

    CredentialFormat(String title) {
        this.title = title;
    }

    /** The name people use. */
    public String title() {
        return title;
    }
}
