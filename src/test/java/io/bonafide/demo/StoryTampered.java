package io.bonafide.demo;

import io.bonafide.demo.Roster.Line;
import io.bonafide.verification.Reason;
import java.net.IDN;
import java.util.Map;

/** Documents that were changed, forged, or put where the issuer never puts any. */
final class StoryTampered {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String METHOD = NORTHFIELD.id() + "#";
    private static final String CREATED = "2025-03-14T10:00:00Z";
    private static final Person SASKIA =
            new Person("C-4001", "Saskia Brouwer", "saskia.brouwer@example.org", "data-engineer");
    private static final Person DMITRI =
            new Person("C-4002", "Dmitri Kowalczyk", "dmitri.k@example.com", "data-engineer");
    private static final Person FLORA = new Person("C-4003", "Flora Mbeki", "flora.mbeki@example.org", "data-engineer");

    private final Story story = new Story(
            "04-tampered",
            "# Tampered",
            "Documents that do not hold: a changed title (embedded proof, JWT), keys that the college does not publish, a key",
            "brought along in the header or in the address, terms added after signing, alg none, a badge that borrows the",
            "college's profile from another site, and two sites that imitate the college's name (1 for l, Cyrillic o).",
            "Look at: nothing these documents say is shown as fact, and no word accuses anybody.");
    private final Roster roster = new Roster();

    static Story write() {
        StoryTampered all = new StoryTampered();
        Cast.publishNorthfield(all.story);
        all.changed();
        all.strangeKeys();
        all.uncovered();
        all.strangeSites();
        all.roster.asCsv(all.story, "candidates.csv");
        return all.story;
    }

    private void changed() {
        Map<String, Object> title = NORTHFIELD.sealed(badge("n-2025-4001.json", SASKIA, Course.STATISTICS, 4001));
        Json.at(title, "credentialSubject", "achievement").put("name", Course.SQL.name());
        claim(SASKIA, Course.SQL, serve("n-2025-4001.json", Json.text(title)), Reason.SIGNATURE_MISMATCH);

        String jwt = Jwt.enveloped(
                NORTHFIELD.key("key-es-2025"),
                METHOD + "key-es-2025",
                badge("n-2025-4002.jwt", SASKIA, Course.STATISTICS, 4002));
        Map<String, Object> payload = Jwt.payload(jwt);
        Json.at(payload, "credentialSubject", "achievement").put("name", Course.PYTHON.name());
        claim(SASKIA, Course.PYTHON, serve("n-2025-4002.jwt", Jwt.changed(jwt, payload)), Reason.SIGNATURE_MISMATCH);
    }

    private void strangeKeys() {
        Map<String, Object> unlisted = Cast.STRANGER.sealed(
                badge("n-2025-4003.json", DMITRI, Course.SQL, 4003), METHOD + Cast.STRANGER.name(), CREATED);
        claim(DMITRI, Course.SQL, serve("n-2025-4003.json", Json.text(unlisted)), Reason.KEY_NOT_PUBLISHED);

        Map<String, Object> inFragment = Cast.STRANGER.sealed(
                badge("n-2025-4004.json", DMITRI, Course.PYTHON, 4004), METHOD + Cast.STRANGER.multibase(), CREATED);
        claim(DMITRI, Course.PYTHON, serve("n-2025-4004.json", Json.text(inFragment)), Reason.KEY_NOT_PUBLISHED);

        Map<String, Object> header = Json.object(
                "alg",
                "ES256",
                "typ",
                "vc+jwt",
                "jwk",
                Json.parse(Cast.STRANGER_ES.signer().publicJwk()));
        String brought = Jwt.enveloped(Cast.STRANGER_ES, header, badge("n-2025-4005.jwt", DMITRI, Course.ETHICS, 4005));
        claim(DMITRI, Course.ETHICS, serve("n-2025-4005.jwt", brought), Reason.KEY_NOT_PUBLISHED);
    }

    private void uncovered() {
        Map<String, Object> added = NORTHFIELD.sealed(badge("n-2025-4006.json", SASKIA, Course.ETHICS, 4006));
        Json.at(added, "credentialSubject").put("gradeAwarded", "with highest distinction");
        claim(SASKIA, Course.ETHICS, serve("n-2025-4006.json", Json.text(added)), Reason.MALFORMED);

        String unsigned = Jwt.base64("{\"alg\":\"none\",\"typ\":\"vc+jwt\"}")
                + "."
                + Jwt.base64(Json.compact(badge("n-2025-4007.jwt", SASKIA, Course.FIRST_AID, 4007)))
                + ".";
        claim(SASKIA, Course.FIRST_AID, serve("n-2025-4007.jwt", unsigned), Reason.MALFORMED);
    }

    private void strangeSites() {
        String shop = "https://badges.copyshop.example/";
        story.serve(
                shop + "b/sql.json",
                Course.SQL.badgeClass(shop + "b/sql.json", shop + "sql.png", Hosted.NORTHFIELD_PROFILE));
        Badge2 borrowed = new Badge2(shop + "a/77.json", shop + "b/sql.json", "2025-03-14").to(FLORA.email());
        claim(FLORA, Course.SQL, Hosted.serve(story, borrowed), Reason.NOT_THE_ISSUERS_SITE);

        String imitation = "https://badges.northfie1d.example/";
        story.serve(
                imitation + "issuer.json",
                Badge2.profile(
                        imitation + "issuer.json", "Northfield College", imitation, "badges@northfie1d.example"));
        story.serve(
                imitation + "b/python.json",
                Course.PYTHON.badgeClass(
                        imitation + "b/python.json", imitation + "python.png", imitation + "issuer.json"));
        Badge2 imitated =
                new Badge2(imitation + "a/12.json", imitation + "b/python.json", "2025-03-14").to(FLORA.email());
        claim(FLORA, Course.PYTHON, Hosted.serve(story, imitated), Reason.NOT_THE_ISSUERS_SITE);

        String host = IDN.toASCII("badges.n\u043erthfield.example");
        StageIssuer cyrillic = Cast.web("did:web:" + host, "Northfield College", "https://" + host, "imitation-ed");
        story.serve(cyrillic.didAddress(), cyrillic.didDocument());
        Badge3 signed = cyrillic.badge("n-2025-4010.json", Course.ETHICS).to(FLORA.email());
        story.serve(signed.id(), cyrillic.sealed(signed.json()));
        claim(
                FLORA,
                Course.ETHICS,
                "https://badges.n\u043erthfield.example/credentials/n-2025-4010.json",
                Reason.NOT_THE_ISSUERS_SITE);
    }

    private static Map<String, Object> badge(String slug, Person to, Course course, int index) {
        return NORTHFIELD
                .badge(slug, course)
                .to(to.email())
                .status("revocation", NORTHFIELD.list("revocation"), index)
                .json();
    }

    /** Beside the college's own documents: whoever tampers also finds a place to put it. */
    private String serve(String name, String text) {
        return story.serve("https://files.copyshop.example/" + name, text);
    }

    private void claim(Person who, Course course, String link, Reason reason) {
        roster.claim(who, new Line(course.name(), "Northfield College", link, "2025-03-14"), Expected.of(reason));
    }
}
