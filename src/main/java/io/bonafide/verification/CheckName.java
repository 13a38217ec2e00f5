package io.bonafide.verification;

/** Every question that is put to a dossier, in the order in which it is put. */
public enum CheckName {
    /** Is the claim within the policy's scope, with consent? Decided before anything is fetched. */
    SCOPE(true),
    RETRIEVAL(true),
    /** Where it came in a record (CLR): which of its credentials is meant, and is the record itself unchanged? */
    RECORD(true),
    CONFORMANCE(true),
    PROOF(true),
    ISSUER(true),
    /** Does the issuer offer a newer copy? */
    REFRESH(false),
    STATUS(false),
    VALIDITY(false),
    RECIPIENT(false),
    TITLE(false),
    AWARDER(false),
    DATES(false),
    LEVEL(false),
    /** Is it assessed, where the row says so? */
    ASSESSMENT(false),
    /** Who else vouches for it? A remark, whatever the answer. */
    ENDORSEMENT(false),
    /** Is the same credential claimed for somebody else? Asked of the whole run. */
    SHARED(false);

    private final boolean authenticity;

    CheckName(boolean authenticity) {
        this.authenticity = authenticity;
    }

    /** Authenticity checks gate content checks: what an unauthenticated document says is not used. */
    public boolean isAuthenticity() {
        return authenticity;
    }
}
