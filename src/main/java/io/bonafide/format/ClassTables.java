package io.bonafide.format;

import static io.bonafide.format.Holds.ADDRESS;
import static io.bonafide.format.Holds.DOCUMENT;
import static io.bonafide.format.Holds.TEXT;
import static io.bonafide.format.Holds.WORDS;
import static io.bonafide.format.Member.many;
import static io.bonafide.format.Member.one;
import static io.bonafide.format.Member.term;

import io.bonafide.format.Member.Link;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The tables of every class: the W3C data model (1.1 and 2.0), CLR 2.0 on it, and {@link AchievementClasses}. Dates of
 * validity, the status and the proof are read, and judged, by who knows the data model they are of.
 */
final class ClassTables {
    private static final Map<ObjectClass, ClassTable> TABLES = new EnumMap<>(ObjectClass.class);

    static {
        AchievementClasses.addTo(TABLES);
        addCredentials();
        addParts();
    }

    private ClassTables() {}

    static ClassTable of(ObjectClass name) {
        return Objects.requireNonNull(TABLES.get(name));
    }

    /** VC Data Model 2.0, section 4 and 1.1, section 4; Open Badges 3.0, B.1; CLR 2.0, B.1. */
    private static void addCredentials() {
        ClassTable credential = ClassTable.of(
                        one("id", ADDRESS),
                        one("name", WORDS),
                        one("description", WORDS),
                        many("credentialSubject", ObjectClass.IDENTIFIED).asRequired(),
                        one("issuer", ObjectClass.IDENTIFIED).asRequired().or(Link.ALLOWED),
                        many("credentialSchema", ObjectClass.SCHEMA),
                        many("refreshService", ObjectClass.TYPED),
                        many("termsOfUse", ObjectClass.TYPED),
                        many("relatedResource", ObjectClass.RELATED_RESOURCE),
                        many("evidence", ObjectClass.TYPED))
                .typed("VerifiableCredential");
        ClassTable profiled = credential.with(
                one("id", ADDRESS).asRequired(),
                one("issuer", ObjectClass.ISSUER).asRequired().or(Link.ALLOWED),
                one("image", ObjectClass.IMAGE).or(Link.TOLERATED),
                many("refreshService", ObjectClass.SERVICE),
                many("evidence", ObjectClass.EVIDENCE),
                many("endorsement", ObjectClass.ENDORSEMENT_CREDENTIAL),
                many("endorsementJwt", TEXT));
        TABLES.put(ObjectClass.CREDENTIAL, credential);
        TABLES.put(
                ObjectClass.ACHIEVEMENT_CREDENTIAL,
                profiled.with(many("credentialSubject", ObjectClass.ACHIEVEMENT_SUBJECT)
                                .asRequired())
                        .typed("OpenBadgeCredential", "AchievementCredential"));
        TABLES.put(
                ObjectClass.CLR_CREDENTIAL,
                profiled.with(
                                many("credentialSubject", ObjectClass.CLR_SUBJECT)
                                        .asRequired(),
                                one("name", WORDS).asRequired())
                        .typed("ClrCredential"));
        TABLES.put(
                ObjectClass.ENDORSEMENT_CREDENTIAL,
                profiled.with(many("credentialSubject", ObjectClass.ENDORSEMENT_SUBJECT)
                                .asRequired())
                        .typed("EndorsementCredential"));
    }

    private static void addParts() {
        TABLES.put(ObjectClass.IDENTIFIED, ClassTable.of(one("id", ADDRESS)));
        // Members are documents of their own, each with its own proof: they are read as such.
        TABLES.put(
                ObjectClass.CLR_SUBJECT,
                ClassTable.of(
                                one("id", ADDRESS),
                                many("identifier", ObjectClass.IDENTITY_OBJECT),
                                many("verifiableCredential", DOCUMENT).asRequired(),
                                many("achievement", ObjectClass.ACHIEVEMENT),
                                many("association", ObjectClass.ASSOCIATION))
                        .typed("ClrSubject")
                        .withOneOf("id", "identifier"));
        TABLES.put(
                ObjectClass.ASSOCIATION,
                ClassTable.of(
                                term("associationType", Vocabularies.ASSOCIATIONS)
                                        .asRequired(),
                                one("sourceId", ADDRESS).asRequired(),
                                one("targetId", ADDRESS).asRequired())
                        .typed("Association"));
        TABLES.put(
                ObjectClass.ENDORSEMENT_SUBJECT,
                ClassTable.of(one("id", ADDRESS).asRequired(), one("endorsementComment", TEXT))
                        .typed("EndorsementSubject"));
        TABLES.put(
                ObjectClass.SCHEMA,
                ClassTable.of(
                        one("id", ADDRESS).asRequired(), many("type", TEXT).asRequired()));
        TABLES.put(
                ObjectClass.SERVICE,
                ClassTable.of(
                        one("id", ADDRESS).asRequired(), many("type", TEXT).asRequired()));
        TABLES.put(
                ObjectClass.TYPED,
                ClassTable.of(one("id", ADDRESS), many("type", TEXT).asRequired()));
        TABLES.put(
                ObjectClass.RELATED_RESOURCE,
                ClassTable.of(
                                one("id", ADDRESS).asRequired(),
                                many("digestSRI", TEXT),
                                many("digestMultibase", TEXT),
                                one("mediaType", TEXT))
                        .withOneOf("digestSRI", "digestMultibase"));
    }
}
