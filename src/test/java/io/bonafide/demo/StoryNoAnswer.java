package io.bonafide.demo;

import io.bonafide.demo.Roster.Line;
import io.bonafide.recognition.Decision;
import io.bonafide.verification.Reason;
import java.util.List;
import java.util.Map;

/** Every way of not getting an answer; and issuers that answer and are not on the employer's list. */
final class StoryNoAnswer {
    private static final Person LENA =
            new Person("C-5001", "Lena Fischer", "lena.fischer@example.org", "data-engineer");
    private static final Person KOFI = new Person("C-5002", "Kofi Mensah", "kofi.mensah@example.com", "data-engineer");
    private static final Person MARTA =
            new Person("C-5003", "Marta Ibáñez", "marta.ibanez@example.org", "office-manager");
    private static final Person JONAS = new Person("C-5004", "Jonas Petraitis", "jonas.p@example.com", "data-engineer");

    private final Story story = new Story(
            "05-issuer-down-or-unknown",
            "# Issuer down, or unknown",
            "Servers that are down, hang up, limit us, refuse or do not know the address; pages for people; links that must not be",
            "opened; keys and status lists that cannot be had; formats nobody checks automatically; nothing given at all.",
            "And two genuine credentials: by an issuer on no list (referred to a person), and by a blocked one (not recognised).",
            "Look at: no answer is never an accusation, and never a confirmation.");
    private final Roster roster = new Roster();

    static Story write() {
        StoryNoAnswer all = new StoryNoAnswer();
        all.serversInTrouble();
        all.addressesThatLeadNowhere();
        all.neverOpened();
        all.unlisted();
        all.halfAnAnswer();
        all.nothingToFetch();
        all.roster.asCsv(all.story, "candidates.csv");
        return all.story;
    }

    private void serversInTrouble() {
        String down = "https://badges.downhill.example/assertions/";
        story.rule(down + "*", "503");
        claim(LENA, Course.SQL, "Downhill Institute", down + "51", Reason.NO_ANSWER);
        String hangUp = story.rule("https://badges.downhill.example/stall", "close");
        claim(LENA, Course.PYTHON, "Downhill Institute", hangUp, Reason.NO_ANSWER);
        String limited = story.rule("https://certificates.rushhour.example/c/9", "429");
        claim(LENA, Course.STATISTICS, "Rush Hour Academy", limited, Reason.LIMITED);
    }

    private void addressesThatLeadNowhere() {
        String host = "https://records.lakeside.example/";
        story.serve(host + "index.html", "<!doctype html><title>Lakeside</title><h1>Lakeside Records</h1>\n");
        claim(KOFI, Course.SQL, "Lakeside Records", host + "credentials/404", Reason.DEAD_LINK);
        claim(
                KOFI,
                Course.PYTHON,
                "Lakeside Records",
                story.rule(host + "credentials/moved-away", "410"),
                Reason.DEAD_LINK);
        claim(
                KOFI,
                Course.ETHICS,
                "Lakeside Records",
                story.rule(host + "credentials/private", "403"),
                Reason.NOT_PUBLIC);
        claim(
                KOFI,
                Course.STATISTICS,
                "Lakeside Records",
                story.serve(
                        host + "certificates/5004.html",
                        "<!doctype html><html lang=\"en\"><title>Certificate 5004</title><h1>Applied Statistics</h1>"
                                + "<p>Awarded to Kofi Mensah.</p></html>\n"),
                Reason.NOT_AUTOMATIC);
    }

    private void neverOpened() {
        claim(MARTA, Course.FIRST_AID, "Lakeside Records", "http://127.0.0.1:8080/admin", Reason.NOT_OPENED);
        claim(MARTA, Course.ETHICS, "Lakeside Records", "file:///etc/passwd", Reason.NOT_OPENED);
        claim(MARTA, Course.SQL, "Lakeside Records", "javascript:alert(document.cookie)", Reason.NOT_OPENED);
        String downgrade = story.rule(
                "https://records.lakeside.example/short/7", "302, Location: http://records.lakeside.example/c/7");
        claim(MARTA, Course.PYTHON, "Lakeside Records", downgrade, Reason.NOT_OPENED);
    }

    private void unlisted() {
        Cast.publish(story, Cast.VALLEY, 1, 2);
        Badge3 genuine = cleared(Cast.VALLEY, "vm-31.json", Course.SQL, JONAS);
        roster.claim(
                JONAS,
                line(Course.SQL, Cast.VALLEY.name(), story.serve(genuine.id(), Cast.VALLEY.sealed(genuine.json()))),
                Expected.signed().but(Decision.REFERRED));
        Cast.publish(story, Cast.HARBOUR, 1, 2);
        Badge3 blocked = cleared(Cast.HARBOUR, "hp-8.json", Course.PYTHON, JONAS);
        roster.claim(
                JONAS,
                line(
                        Course.PYTHON,
                        Cast.HARBOUR.name(),
                        story.serve(blocked.id(), Cast.HARBOUR.sealed(blocked.json()))),
                Expected.signed().but(Decision.NOT_RECOGNISED));
        Cast.publishNorthfield(story);
    }

    private void halfAnAnswer() {
        StageIssuer northfield = Cast.NORTHFIELD;
        String list = story.rule("https://badges.northfield.example/status/archive", "503");
        Badge3 noStatus = northfield
                .badge("n-2025-5010.json", Course.STATISTICS)
                .to(JONAS.email())
                .status("revocation", list, 10);
        claim(
                JONAS,
                Course.STATISTICS,
                northfield.name(),
                story.serve(noStatus.id(), northfield.sealed(noStatus.json())),
                Reason.STATUS_NOT_LEARNED);

        StageIssuer stillwater = Cast.STILLWATER;
        story.rule(stillwater.didAddress(), "503");
        Badge3 noKey = cleared(stillwater, "sw-2.json", Course.ETHICS, JONAS);
        claim(
                JONAS,
                Course.ETHICS,
                stillwater.name(),
                story.serve(noKey.id(), stillwater.sealed(noKey.json())),
                Reason.KEY_NOT_OBTAINED);

        String did = "did:ion:EiClkZMDxPKqC9c-umQfTkR8vvZ9JPhl_xLDI9Nfk38w5w";
        StageIssuer ledger = new StageIssuer(
                did, "Ledger Academy", "https://ledger.example", "https://ledger.example", List.of(Cast.STRANGER));
        Map<String, Object> unsupported = ledger.sealed(
                ledger.badge("la-1.json", Course.CLOUD).to(JONAS.email()).json());
        claim(
                JONAS,
                Course.CLOUD,
                ledger.name(),
                story.serve("https://ledger.example/credentials/la-1.json", unsupported),
                Reason.NOT_AUTOMATIC);
    }

    private void nothingToFetch() {
        claim(LENA, Course.FIRST_AID, "Red Lantern Society", "", Reason.NOTHING_GIVEN);
        roster.claim(
                LENA,
                new Line(Course.ETHICS.name(), "Red Lantern Society", "", "RLS-2024-00817", "2025-03-14", ""),
                Expected.of(Reason.NOT_CONNECTED));
    }

    private static Badge3 cleared(StageIssuer issuer, String slug, Course course, Person who) {
        return issuer.badge(slug, course).to(who.email()).status("revocation", issuer.list("revocation"), 500);
    }

    private static Line line(Course course, String issuer, String link) {
        return new Line(course.name(), issuer, link, "2025-03-14");
    }

    private void claim(Person who, Course course, String issuer, String link, Reason reason) {
        roster.claim(who, line(course, issuer, link), Expected.of(reason));
    }
}
