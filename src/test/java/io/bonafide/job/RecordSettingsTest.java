package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bonafide.credential.RecordShape.Field;
import io.bonafide.register.RecordRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSettingsTest {
    private static final String PAGE = "page: \"https://hall.example/b/{id}\"";
    private static final String ADDRESS = "address: \"https://api.hall.example/b/{id}.json\"";
    private static final String READ = "read: {title: /name, issuer_id: /org}";

    @TempDir
    private Path folder;

    private IssuerFile read(String... fields) throws IOException, InvalidFile {
        return IssuerFile.read(Files.writeString(folder.resolve("house.yml"), platform(fields)));
    }

    private static String platform(String... fields) {
        return """
                list: house
                platforms:
                  - id: hall
                    name: Hall
                    hosts: [hall.example, api.hall.example]
                    records:
                      - {%s}
                """.formatted(String.join(", ", fields));
    }

    private List<String> problems(String... fields) {
        InvalidFile refused = catchThrowableOfType(InvalidFile.class, () -> read(fields));
        assertThat(refused).as(String.join(", ", fields)).isNotNull();
        return refused.problems();
    }

    @Test
    void aRecordIsReadWithEverythingItSays() throws Exception {
        RecordRoute route = read(PAGE, ADDRESS, "confirmed: no", READ).records().get(0);
        assertThat(route.hosts()).containsExactly("hall.example", "api.hall.example");
        assertThat(route.below()).isFalse();
        assertThat(route.shape()).satisfies(shape -> {
            assertThat(shape.places().get(Field.TITLE)).containsExactly("/name");
            assertThat(shape.confirmed()).isFalse();
            assertThat(shape.denies()).isFalse();
        });
        assertThat(route.isAnsweredBy("API.hall.example")).isTrue();
        assertThat(route.isAnsweredBy("customer.hall.example")).isFalse();
        assertThat(route.isAnsweredBy("hall.example.evil.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.hall.example/b/{id}",
                "https://evil.example/{id}",
                "https://{id}.hall.example/b",
                "https://hall.example@evil.example/{id}",
                "https://hall.example.evil.example/{id}",
                "https://sub.hall.example/{id}",
                "https://api.hall.example:8443/{id}",
                "https://api.hall.example{id}",
            })
    void anAddressElsewhereIsRefused(String address) {
        assertThat(problems(PAGE, "address: \"" + address + "\"", READ))
                .anyMatch(line -> line.contains("house.yml:7: platforms[0].records[0].address: found \"" + address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.hall.example/b/{other}",
                "https://api.hall.example/b",
                "https://api.hall.example/{number}"
            })
    void placeholdersMustBeThePages(String address) {
        assertThat(problems(PAGE, "address: \"" + address + "\"", READ))
                .anyMatch(line -> line.contains("expected placeholders among [{id}]"));
    }

    @Test
    void aPageElsewhereAndNeitherOrBothWaysAreRefused() {
        assertThat(problems("page: \"https://evil.example/{id}\"", ADDRESS, READ))
                .anyMatch(line -> line.contains("records[0].page: found"));
        assertThat(problems(ADDRESS, READ)).anyMatch(line -> line.contains("either a page or a number"));
        assertThat(problems(PAGE, "number: {pattern: \"\\\\d{6}\"}", ADDRESS, READ))
                .anyMatch(line -> line.contains("either a page or a number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+", ".*", "\\\\d+", "[a-z]*", "a|b", "[z-a]{2}", "x{5,2}", "\\\\w{3}", "[^a]", "^a$"})
    void aPatternThatCouldKeepUsBusyOrMeansAnythingIsRefused(String pattern) {
        assertThat(problems(
                        "number: {pattern: \"" + pattern + "\"}", "address: \"https://hall.example/{number}\"", READ))
                .anyMatch(line -> line.contains("records[0].number.pattern: found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{title: name, issuer_id: /org} | read.title: found \"name\", expected a JSON pointer",
                "{title: /a~2, issuer_id: /org} | read.title: found",
                "{issuer_id: /org} | read.title: is missing",
                "{title: /t} | read.issuer_id: is missing",
                "{title: [/a, /b], issuer_id: /o} | read.title: only a name",
                "{title: /t, issuer_id: /o, colour: /c} | read.colour: is not known here",
                "{title: /t, issuer_id: /o, entry: data} | read.entry: found",
                "{title: /t, issuer_id: /o, state: {at: s, stands: [ok]}} | read.state.at: found",
                "{title: /t, issuer_id: /o, state: {at: /s}} | read.state.stands: without a word",
                "{title: /t, issuer_id: /o, state: {at: /s, stands: [ok], revoked: [OK]}} | has two meanings",
                "{title: /t, issuer_id: /o, state: {at: /s, stands: [ok], maybe: [x]}} | read.state.maybe: is not known",
                "{title: /t, always: {issuer_id: o, issued: x}} | read.always.issued: is not known here",
            })
    void whatCannotBeReadIsNamed(String read, String problem) {
        assertThat(problems(PAGE, ADDRESS, "read: " + read)).anyMatch(line -> line.contains(problem));
    }

    @Test
    void onlyANumberCanBeDenied() {
        assertThat(problems(PAGE, ADDRESS, "absent: denies", READ))
                .anyMatch(line -> line.contains("records[0].absent"));
        assertThat(problems(PAGE, ADDRESS, "absent: perhaps", READ)).anyMatch(line -> line.contains("expected one of"));
    }

    @Test
    void aKeyIsNamedAndNeverWritten() throws Exception {
        assertThat(problems(PAGE, ADDRESS, READ, "key: {header: \"X:Y\", variable: KEY}"))
                .anyMatch(line -> line.contains("key.header"));
        assertThat(problems(PAGE, ADDRESS, READ, "key: {header: Host, variable: KEY}"))
                .anyMatch(line -> line.contains("key.header"));
        assertThat(problems(
                        PAGE, ADDRESS, READ, "key: {header: X-Key, variable: KEY, value: \"{secret}\\r\\nHost: x\"}"))
                .anyMatch(line -> line.contains("key.header"));
        assertThat(problems(PAGE, ADDRESS, READ, "key: {header: X-Key, variable: \"pass word\"}"))
                .anyMatch(line -> line.contains("key.header"));
        assertThat(read(PAGE, ADDRESS, READ, "key: {header: X-Key, variable: BONAFIDE_NOT_SET_ANYWHERE}")
                        .records()
                        .get(0)
                        .key())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"did", "https", "Hall", "a b", "a:b"})
    void whoeverKeepsRecordsNeedsAPlainId(String id) {
        String text = platform(PAGE, ADDRESS, READ).replace("id: hall", "id: \"" + id + "\"");
        InvalidFile refused = catchThrowableOfType(
                InvalidFile.class, () -> IssuerFile.read(Files.writeString(folder.resolve("house.yml"), text)));
        assertThat(refused.problems()).anyMatch(line -> line.contains("small letters"));
    }

    @Test
    void anIssuersRegisterSpeaksForThatIssuerAlone() {
        String text = """
                list: house
                issuers:
                  - id: northfield
                    name: Northfield
                    domains: [northfield.example]
                    records:
                      - number: {pattern: "\\\\d{6}"}
                        address: "https://register.northfield.example/{number}"
                        read: {title: /t, issuer_id: /anybody}
                """;
        InvalidFile refused = catchThrowableOfType(
                InvalidFile.class, () -> IssuerFile.read(Files.writeString(folder.resolve("house.yml"), text)));
        assertThat(refused.problems())
                .singleElement()
                .asString()
                .contains("house.yml:9: issuers[0].records[0].read.issuer_id: an issuer's own register");
    }

    @Test
    void pagesAreAmongTheHosts() {
        String text = platform(PAGE, ADDRESS, READ).replace("    records", "    pages: [evil.example]\n    records");
        InvalidFile refused = catchThrowableOfType(
                InvalidFile.class, () -> IssuerFile.read(Files.writeString(folder.resolve("house.yml"), text)));
        assertThat(refused.problems()).anyMatch(line -> line.contains("platforms[0].pages: names a host"));
    }
}
