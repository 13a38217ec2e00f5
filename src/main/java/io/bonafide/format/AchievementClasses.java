package io.bonafide.format;

import static io.bonafide.format.Holds.ADDRESS;
import static io.bonafide.format.Holds.CODE;
import static io.bonafide.format.Holds.EMAIL;
import static io.bonafide.format.Holds.NUMBER;
import static io.bonafide.format.Holds.TEXT;
import static io.bonafide.format.Holds.TIME;
import static io.bonafide.format.Holds.TRUTH;
import static io.bonafide.format.Holds.WORDS;
import static io.bonafide.format.Member.many;
import static io.bonafide.format.Member.one;
import static io.bonafide.format.Member.openTerm;
import static io.bonafide.format.Member.term;

import io.bonafide.format.Member.Link;
import java.util.Map;

/** The classes that Open Badges 3.0 and CLR 2.0 share (Open Badges 3.0, B.1 "Credential Data Models"). */
final class AchievementClasses {

    private AchievementClasses() {}

    static void addTo(Map<ObjectClass, ClassTable> tables) {
        tables.put(ObjectClass.ACHIEVEMENT_SUBJECT, subject());
        tables.put(ObjectClass.ACHIEVEMENT, achievement());
        tables.put(ObjectClass.PROFILE, profile());
        // A token of data model 1.1 may leave the id to its claims; without one no issuer is read at all.
        tables.put(ObjectClass.ISSUER, profile().with(one("id", ADDRESS)));
        addResults(tables);
        addDescriptions(tables);
        addIdentifiers(tables);
    }

    private static ClassTable subject() {
        return ClassTable.of(
                        one("id", ADDRESS),
                        one("activityEndDate", TIME),
                        one("activityStartDate", TIME),
                        one("creditsEarned", NUMBER),
                        one("achievement", ObjectClass.ACHIEVEMENT).asRequired(),
                        many("identifier", ObjectClass.IDENTITY_OBJECT),
                        one("image", ObjectClass.IMAGE).or(Link.TOLERATED),
                        one("licenseNumber", CODE),
                        one("narrative", WORDS),
                        many("result", ObjectClass.RESULT),
                        one("role", TEXT),
                        one("source", ObjectClass.PROFILE).or(Link.ALLOWED),
                        one("term", CODE))
                .typed("AchievementSubject")
                .withOneOf("id", "identifier");
    }

    private static ClassTable achievement() {
        return ClassTable.of(
                        one("id", ADDRESS).asRequired(),
                        many("alignment", ObjectClass.ALIGNMENT),
                        openTerm("achievementType", Vocabularies.ACHIEVEMENT_TYPES),
                        one("creator", ObjectClass.PROFILE).or(Link.ALLOWED),
                        one("creditsAvailable", NUMBER),
                        one("criteria", ObjectClass.CRITERIA).asRequired().or(Link.TOLERATED),
                        one("description", WORDS).asRequired(),
                        many("endorsement", ObjectClass.ENDORSEMENT_CREDENTIAL),
                        many("endorsementJwt", TEXT),
                        one("fieldOfStudy", TEXT),
                        one("humanCode", CODE),
                        one("image", ObjectClass.IMAGE).or(Link.TOLERATED),
                        one("inLanguage", TEXT),
                        one("name", WORDS).asRequired(),
                        many("otherIdentifier", ObjectClass.IDENTIFIER_ENTRY),
                        many("related", ObjectClass.RELATED),
                        many("resultDescription", ObjectClass.RESULT_DESCRIPTION),
                        one("specialization", TEXT),
                        many("tag", TEXT),
                        one("version", CODE))
                .typed("Achievement");
    }

    private static ClassTable profile() {
        return ClassTable.of(
                        one("id", ADDRESS).asRequired(),
                        one("name", WORDS),
                        one("url", ADDRESS),
                        one("phone", CODE),
                        one("description", WORDS),
                        many("endorsement", ObjectClass.ENDORSEMENT_CREDENTIAL),
                        many("endorsementJwt", TEXT),
                        one("image", ObjectClass.IMAGE).or(Link.TOLERATED),
                        one("email", EMAIL),
                        one("address", ObjectClass.ADDRESS),
                        many("otherIdentifier", ObjectClass.IDENTIFIER_ENTRY),
                        one("official", TEXT),
                        one("parentOrg", ObjectClass.PROFILE).or(Link.ALLOWED),
                        one("familyName", TEXT),
                        one("givenName", TEXT),
                        one("additionalName", TEXT),
                        one("patronymicName", TEXT),
                        one("honorificPrefix", TEXT),
                        one("honorificSuffix", TEXT),
                        one("familyNamePrefix", TEXT),
                        one("dateOfBirth", TIME))
                .typed("Profile");
    }

    private static void addResults(Map<ObjectClass, ClassTable> tables) {
        tables.put(
                ObjectClass.RESULT,
                ClassTable.of(
                                one("achievedLevel", ADDRESS),
                                many("alignment", ObjectClass.ALIGNMENT),
                                one("resultDescription", ADDRESS),
                                term("status", Vocabularies.RESULT_STATES),
                                one("value", CODE))
                        .typed("Result"));
        tables.put(
                ObjectClass.RESULT_DESCRIPTION,
                ClassTable.of(
                                one("id", ADDRESS).asRequired(),
                                many("alignment", ObjectClass.ALIGNMENT),
                                many("allowedValue", CODE),
                                one("name", WORDS).asRequired(),
                                one("requiredLevel", ADDRESS),
                                one("requiredValue", CODE),
                                openTerm("resultType", Vocabularies.RESULT_TYPES)
                                        .asRequired(),
                                many("rubricCriterionLevel", ObjectClass.RUBRIC_CRITERION_LEVEL),
                                one("valueMax", CODE),
                                one("valueMin", CODE))
                        .typed("ResultDescription"));
        tables.put(
                ObjectClass.RUBRIC_CRITERION_LEVEL,
                ClassTable.of(
                                one("id", ADDRESS).asRequired(),
                                many("alignment", ObjectClass.ALIGNMENT),
                                one("description", WORDS),
                                one("level", CODE),
                                one("name", WORDS).asRequired(),
                                one("points", CODE))
                        .typed("RubricCriterionLevel"));
    }

    private static void addDescriptions(Map<ObjectClass, ClassTable> tables) {
        tables.put(
                ObjectClass.ALIGNMENT,
                ClassTable.of(
                                one("targetCode", CODE),
                                one("targetDescription", WORDS),
                                one("targetName", WORDS).asRequired(),
                                one("targetFramework", WORDS),
                                openTerm("targetType", Vocabularies.ALIGNMENT_TARGETS),
                                one("targetUrl", ADDRESS).asRequired())
                        .typed("Alignment"));
        tables.put(ObjectClass.CRITERIA, ClassTable.of(one("id", ADDRESS), one("narrative", WORDS)));
        tables.put(
                ObjectClass.EVIDENCE,
                ClassTable.of(
                                one("id", ADDRESS),
                                one("narrative", WORDS),
                                one("name", WORDS),
                                one("description", WORDS),
                                one("genre", TEXT),
                                one("audience", TEXT))
                        .typed("Evidence"));
        tables.put(
                ObjectClass.IMAGE,
                ClassTable.of(one("id", ADDRESS).asRequired(), one("caption", WORDS))
                        .typed("Image"));
        tables.put(
                ObjectClass.RELATED,
                ClassTable.of(one("id", ADDRESS).asRequired(), one("inLanguage", TEXT), one("version", CODE))
                        .typed("Related"));
        tables.put(
                ObjectClass.ADDRESS,
                ClassTable.of(
                                one("addressCountry", TEXT),
                                one("addressCountryCode", TEXT),
                                one("addressRegion", TEXT),
                                one("addressLocality", TEXT),
                                one("streetAddress", TEXT),
                                one("postOfficeBoxNumber", CODE),
                                one("postalCode", CODE),
                                one("geo", ObjectClass.GEO_COORDINATES))
                        .typed("Address"));
        tables.put(
                ObjectClass.GEO_COORDINATES,
                ClassTable.of(
                                one("latitude", NUMBER).asRequired(),
                                one("longitude", NUMBER).asRequired())
                        .typed("GeoCoordinates"));
    }

    private static void addIdentifiers(Map<ObjectClass, ClassTable> tables) {
        tables.put(
                ObjectClass.IDENTITY_OBJECT,
                ClassTable.of(
                                one("hashed", TRUTH).asRequired(),
                                one("identityHash", TEXT).asRequired(),
                                openTerm("identityType", Vocabularies.IDENTIFIERS)
                                        .asRequired(),
                                one("salt", TEXT))
                        .typed("IdentityObject"));
        tables.put(
                ObjectClass.IDENTIFIER_ENTRY,
                ClassTable.of(
                                one("identifier", CODE).asRequired(),
                                openTerm("identifierType", Vocabularies.IDENTIFIERS)
                                        .asRequired())
                        .typed("IdentifierEntry"));
    }
}
