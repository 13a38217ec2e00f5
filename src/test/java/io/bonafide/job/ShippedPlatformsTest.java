package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platforms file that we ship, against servers that play the vendors' documented shapes under the vendors' names. */
class ShippedPlatformsTest {
    private static final Path SHIPPED = Path.of("jobs", "issuers", "platforms.yml");
    private static final String UUID = "5f0c2a9e-7d41-4c1b-9a36-1e2f3a4b5c6d";
    private static final String HOUSE = """
            list: house
            issuers:
              - id: kestrel
                name: Kestrel Cloud Academy
                ids: ["https://api.credly.com/v1/obi/v2/issuers/kestrel", "credly:org-1",
                      "https://api.badgr.io/public/issuers/kestrel", "https://api.accredible.com/v1/obi/issuer/1", "accredible:https://kestrel.example"]
            """;

    @TempDir
    private Path folder;

    private RecordStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = RecordStage.of(
                Set.of("api.credly.com", "www.credly.com", "api.badgr.io", "badgr.com", "api.accredible.com"),
                RecordStage.file(folder, "house.yml", HOUSE),
                SHIPPED);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void assertConfirmed(Verdict verdict, Reason reason) {
        assertThat(verdict.reasons()).containsExactly(reason);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(verdict.issuer()).isInstanceOfSatisfying(IssuerStanding.Known.class, known -> assertThat(
                        known.issuer().id())
                .isEqualTo("kestrel"));
    }

    /** Open Badges 2.0 as both vendors publish it: badge class and profile beside the assertion. */
    private void publish(String api, String assertion, String badge, String issuer) {
        String open = "{\"@context\": \"https://w3id.org/openbadges/v2\", ";
        stage.json(api + assertion, open + """
                "type": "Assertion", "id": "https://%s%s", "badge": "https://%s%s", "issuedOn": "2025-03-10T09:00:00Z",
                "recipient": {"type": "email", "hashed": false, "identity": "saskia.brouwer@example.org"},
                "verification": {"type": "HostedBadge"}}""".formatted(api, assertion, api, badge));
        stage.json(api + badge, open + """
                "type": "BadgeClass", "id": "https://%s%s", "name": "SQL for Analysts", "issuer": "https://%s%s",
                "description": "SQL", "criteria": {"narrative": "an exam"}, "image": "https://%s/i.png"}""".formatted(api, badge, api, issuer, api));
        stage.json(api + issuer, open + """
                "type": "Issuer", "id": "https://%s%s", "name": "Kestrel Cloud Academy",
                "url": "https://kestrel.example", "email": "a@kestrel.example"}""".formatted(api, issuer));
    }

    @Test
    void aCredlyPageLeadsToItsHostedAssertionAndSoDoesItsNumber() {
        publish(
                "api.credly.com",
                "/v1/obi/v2/badge_assertions/" + UUID,
                "/v1/obi/v2/badge_classes/1",
                "/v1/obi/v2/issuers/kestrel");
        assertConfirmed(stage.link("https://www.credly.com/badges/" + UUID, row -> {}), Reason.HOSTED_RECORD);
        assertConfirmed(
                stage.link("https://www.credly.com/badges/" + UUID + "/public_url?t=x", row -> {}),
                Reason.HOSTED_RECORD);
        assertConfirmed(stage.number(UUID, row -> row.platform("credly")), Reason.HOSTED_RECORD);
        assertThat(stage.number(UUID, row -> row.platform("Elsewhere")).reasons())
                .containsExactly(Reason.NOT_CONNECTED);
    }

    @Test
    void aCredlyBadgeInTheVendorsOwnShapeIsARecordThatSaysItWasNeverSeenLive() {
        String place = "www.credly.com/api/v1/public_badges/" + UUID;
        String badge = """
                {"data": {"id": "%s", "state": "accepted", "issued_at_date": "2025-03-10", "expires_at_date": null,
                  "issued_to_first_name": "Saskia", "issued_to_last_name": "Brouwer",
                  "recipient_email": "saskia.brouwer@example.org", "badge_template": {"name": "SQL for Analysts"},
                  "issuer": {"entities": [{"entity": {"id": "org-1", "name": "Kestrel Cloud Academy"}}]}}}""".formatted(UUID);
        String link = "https://www.credly.com/earner/earned/badge/" + UUID;
        stage.json(place, badge);
        Verdict verdict = stage.link(link, row -> {});
        assertConfirmed(verdict, Reason.REGISTER_ENTRY);
        assertThat(verdict.results().toString()).contains("never compared with a live record");
        stage.json(place, badge.replace("accepted", "revoked"));
        assertThat(stage.link(link, row -> {}).reasons()).contains(Reason.REVOKED);
        stage.json(place, badge.replace("accepted", "pending"));
        assertThat(stage.link(link, row -> {}).reasons()).containsExactly(Reason.PENDING);
        stage.json(place, badge.replace("org-1", "org-2").replace("Kestrel Cloud", "Other"));
        assertThat(stage.link(link, row -> {}).issuer()).isInstanceOf(IssuerStanding.Unknown.class);
    }

    @Test
    void aBadgrPageLeadsToItsAssertionAndANumberToTheExpandedOne() {
        publish(
                "api.badgr.io",
                "/public/assertions/abcdefghijklmnopqrstuv",
                "/public/badges/1",
                "/public/issuers/kestrel");
        assertConfirmed(
                stage.link("https://badgr.com/public/assertions/abcdefghijklmnopqrstuv", row -> {}),
                Reason.HOSTED_RECORD);
        stage.json("api.badgr.io/public/assertions/ABCDEFGHIJKLMNOPQRSTUV", """
                {"recipient": {"type": "email", "hashed": true, "salt": "s",
                    "identity": "sha256$%s"}, "issuedOn": "2025-03-10T09:00:00.000Z", "revoked": %s,
                 "badge": {"name": "SQL for Analysts", "issuer": {"id": "https://api.badgr.io/public/issuers/kestrel",
                    "name": "Kestrel Cloud Academy"}}}""".formatted(
                        TestLedger.digest("saskia.brouwer@example.orgs").hex(), false));
        assertConfirmed(stage.number("ABCDEFGHIJKLMNOPQRSTUV", row -> row.platform("Badgr")), Reason.REGISTER_ENTRY);
    }

    @Test
    void anAccrediblePageAndNumber() {
        publish("api.accredible.com", "/v1/obi/badge_assertions/10042", "/v1/obi/badge/1", "/v1/obi/issuer/1");
        assertThat(stage.link("https://www.credential.net/10042", row -> {}).reasons())
                .contains(Reason.HOSTED_RECORD);
        stage.json("api.accredible.com/v1/credentials/10042", """
                {"credential": {"id": 10042, "name": "SQL for Analysts", "issued_on": "2025-03-10", "expired_on": null,
                  "recipient": {"name": "Saskia Brouwer", "email": "saskia.brouwer@example.org"},
                  "issuer": {"name": "Kestrel Cloud Academy", "url": "https://kestrel.example"}}}""");
        assertConfirmed(stage.number("10042", row -> row.platform("Accredible")), Reason.REGISTER_ENTRY);
    }

    @Test
    void theWorkedNumberRegisterIsReadAsItStandsThere() throws Exception {
        String text = Files.readString(SHIPPED);
        String example = text.substring(text.indexOf("#  - id: northfield")).replaceAll("(?m)^#", "");
        Path list = RecordStage.file(folder, "example.yml", "list: example\nissuers:\n" + example);
        try (RecordStage own = RecordStage.of(Set.of("register.northfield.example"), list)) {
            own.json("register.northfield.example/api/certificates", """
                    {"results": [{"certificateNumber": "NF-2025-00017", "status": "valid",
                      "holder": {"givenName": "Saskia", "familyName": "Brouwer"},
                      "award": {"title": "SQL for Analysts", "date": "2025-03-10", "validUntil": "2026-05-31"}}]}""");
            Verdict verdict = own.number("NF-2025-00017", row -> row.issuer("Northfield"));
            assertThat(verdict.reasons()).containsExactly(Reason.EXPIRED);
            assertThat(own.number("NF-2025-00018", row -> row.issuer("Northfield"))
                            .reasons())
                    .containsExactly(Reason.NO_MATCH);
        }
    }
}
