package io.bonafide.intake;

/** What a column can mean. */
public enum Field {
    CANDIDATE_REF,
    CANDIDATE_NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    FORMER_NAME,
    EMAIL,
    ROLE,
    CLAIM_TITLE,
    ISSUER_NAME,
    PLATFORM,
    CREDENTIAL_ID,
    CREDENTIAL_URL,
    EVIDENCE_FILE,
    CREDENTIAL_TEXT,
    ISSUED_ON,
    EXPIRES_ON,
    LEVEL,
    CONSENT_REF,
    /** Whether a course was finished; a row that says no is no claim. */
    COMPLETION,
    NOTE;

    /** As job files and reports name it: {@code credential_url}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
