package io.bonafide.demo;

import java.util.List;
import java.util.Map;

/**
 * What can be learned in the stories.
 *
 * @param slug last part of its addresses
 * @param skill code and name in the framework of the fictitious employer
 */
record Course(String slug, String name, String type, String description, String criteria, String code, String skill) {
    static final Course SQL = new Course(
            "sql-for-analysts",
            "SQL for Analysts",
            "Certificate",
            "Joins, aggregation, window functions and query plans on a relational database.",
            "Three supervised practical examinations, each passed with at least 70 per cent.",
            "NSF-SQL",
            "Query relational databases");
    static final Course CLOUD = new Course(
            "cloud-foundations",
            "Cloud Foundations",
            "Certification",
            "Networks, identity, storage and cost of public clouds.",
            "Proctored examination of 60 questions and a graded laboratory exercise.",
            "NSF-CLOUD",
            "Operate services in a public cloud");
    static final Course PYTHON = new Course(
            "python-for-data",
            "Python for Data",
            "Course",
            "Cleaning, joining and testing data sets in Python.",
            "Two graded projects, reviewed by two examiners.",
            "NSF-PY",
            "Program in Python");
    static final Course STATISTICS = new Course(
            "applied-statistics",
            "Applied Statistics",
            "MicroCredential",
            "Sampling, estimation, regression and how to state uncertainty.",
            "Written examination under supervision.",
            "NSF-STAT",
            "Analyse data statistically");
    static final Course ETHICS = new Course(
            "data-ethics",
            "Data Ethics in Practice",
            "MicroCredential",
            "Purpose, consent, fairness and retention when people's data is used.",
            "Case study and oral examination.",
            "NSF-ETH",
            "Handle personal data lawfully");
    static final Course FIRST_AID = new Course(
            "workplace-first-aid",
            "Workplace First Aid",
            "Certification",
            "Sixteen hours of first aid for offices and workshops.",
            "Practical test in front of two assessors.",
            "NSF-AID",
            "Give first aid");

    /** The same course under another name. */
    Course named(String other) {
        return new Course(slug, other, type, description, criteria, code, skill);
    }

    /** The same course, confirmed as something else. */
    Course typed(String other) {
        return new Course(slug, name, other, description, criteria, code, skill);
    }

    /** As an Open Badges 3.0 Achievement. */
    Map<String, Object> achievement(String base) {
        return Json.object(
                "id",
                base + "/achievements/" + slug,
                "type",
                List.of("Achievement"),
                "achievementType",
                type,
                "name",
                name,
                "description",
                description,
                "criteria",
                Json.object("narrative", criteria),
                "alignment",
                List.of(alignment(Json.object("type", List.of("Alignment")))));
    }

    /** As an Open Badges 2.0 BadgeClass. */
    Map<String, Object> badgeClass(String address, String image, String issuer) {
        return Json.object(
                "@context", "https://w3id.org/openbadges/v2",
                "type", "BadgeClass",
                "id", address,
                "name", name,
                "description", description,
                "image", image,
                "criteria", Json.object("narrative", criteria),
                "issuer", issuer,
                "alignment", List.of(alignment(Json.object())));
    }

    private Map<String, Object> alignment(Map<String, Object> alignment) {
        alignment.put("targetName", skill);
        alignment.put("targetUrl", "https://skills.northwind.example/" + code);
        alignment.put("targetFramework", "Northwind Skills Framework");
        alignment.put("targetCode", code);
        return alignment;
    }
}
