package io.bonafide.format;

/** The classes of the data models whose members are checked; {@link ClassTables} says which members each has. */
enum ObjectClass {
    /** A verifiable credential of no profile. */
    CREDENTIAL,
    ACHIEVEMENT_CREDENTIAL,
    CLR_CREDENTIAL,
    ENDORSEMENT_CREDENTIAL,
    SUBJECT,
    ACHIEVEMENT_SUBJECT,
    CLR_SUBJECT,
    ENDORSEMENT_SUBJECT,
    ACHIEVEMENT,
    PROFILE,
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
    SCHEMA,
    SERVICE,
    TYPED
}
