package io.bonafide.format;

/** The classes of the data models whose members are checked; {@link ClassTables} says which members each has. */
enum ObjectClass {
    /** A verifiable credential of no profile. */
    CREDENTIAL,
    ACHIEVEMENT_CREDENTIAL,
    CLR_CREDENTIAL,
    ENDORSEMENT_CREDENTIAL,
    /** An object of which no more than its id is known: subjects and issuers of credentials of no profile. */
    IDENTIFIED,
    ACHIEVEMENT_SUBJECT,
    CLR_SUBJECT,
    ENDORSEMENT_SUBJECT,
    ACHIEVEMENT,
    PROFILE,
    /** A profile as the issuer of a credential. */
    ISSUER,
    ADDRESS,
    GEO_COORDINATES,
    ALIGNMENT,
    ASSOCIATION,
    CRITERIA,
    EVIDENCE,
    IDENTIFIER_ENTRY,
    IDENTITY_OBJECT,
    IMAGE,
    RELATED,
    RELATED_RESOURCE,
    RESULT,
    RESULT_DESCRIPTION,
    RUBRIC_CRITERION_LEVEL,
    /** {@code credentialSchema}. */
    SCHEMA,
    /** {@code refreshService} of Open Badges and CLR. */
    SERVICE,
    /** An object of which no more than its type is known. */
    TYPED
}
