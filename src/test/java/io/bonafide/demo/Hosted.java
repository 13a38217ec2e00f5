package io.bonafide.demo;

import java.util.Map;

/** The hosts of Open Badges 2.0: the college's own site, and a platform where many issuers' badges live. */
final class Hosted {
    static final String NORTHFIELD_PROFILE = "https://badges.northfield.example/ob2/issuer.json";
    static final String KESTREL_PROFILE = "https://api.badgehall.example/v1/obi/v2/issuers/kestrel";

    private static final String PLATFORM = "https://api.badgehall.example/v1/obi/v2";

    private Hosted() {}

    static Map<String, Object> northfieldProfile() {
        return Badge2.profile(
                NORTHFIELD_PROFILE,
                "Northfield College",
                "https://www.northfield.example",
                "badges@northfield.example");
    }

    /** A badge on the college's own site. */
    static Badge2 northfield(Story story, String number, Course course, String issuedDay) {
        String badge = "https://badges.northfield.example/ob2/badges/" + course.slug() + ".json";
        story.serve(NORTHFIELD_PROFILE, northfieldProfile());
        story.serve(
                badge,
                course.badgeClass(
                        badge,
                        "https://badges.northfield.example/images/" + course.slug() + ".png",
                        NORTHFIELD_PROFILE));
        return new Badge2(northfieldAddress(number), badge, issuedDay);
    }

    static String northfieldAddress(String number) {
        return "https://badges.northfield.example/ob2/assertions/" + number + ".json";
    }

    /** A badge of Kestrel Cloud Academy on the platform, with its page for people. */
    static Badge2 kestrel(Story story, String uuid, Course course, String issuedDay) {
        String badge = PLATFORM + "/badge_classes/" + course.slug();
        story.serve(
                KESTREL_PROFILE,
                Badge2.profile(
                        KESTREL_PROFILE,
                        "Kestrel Cloud Academy",
                        "https://kestrel.example",
                        "credentials@kestrel.example"));
        story.serve(
                badge,
                course.badgeClass(
                        badge, "https://www.badgehall.example/images/" + course.slug() + ".png", KESTREL_PROFILE));
        story.serve(
                page(uuid),
                "<!doctype html><html lang=\"en\"><title>" + course.name() + " | Badgehall</title><h1>" + course.name()
                        + "</h1><p>A page for people.</p></html>\n");
        return new Badge2(PLATFORM + "/badge_assertions/" + uuid, badge, issuedDay);
    }

    /** What people paste. */
    static String page(String uuid) {
        return "https://www.badgehall.example/badges/" + uuid;
    }

    /** Serves the assertion under its own id. */
    static String serve(Story story, Badge2 badge) {
        return story.serve(Json.string(badge.json(), "id"), badge.json());
    }
}
