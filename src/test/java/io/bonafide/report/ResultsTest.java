package io.bonafide.report;

import static io.bonafide.report.TableFixtures.NOT_LISTED;
import static io.bonafide.report.TableFixtures.WORDS;
import static io.bonafide.report.TableFixtures.confirmed;
import static io.bonafide.report.TableFixtures.rejected;
import static io.bonafide.report.TableFixtures.row;
import static io.bonafide.report.TableFixtures.sentence;
import static io.bonafide.report.TableFixtures.sheet;
import static io.bonafide.report.TableFixtures.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.verification.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ResultsTest {
    private static final String FILE = "=people.xlsx";

    @TempDir
    Path folder;

    private TableFixtures run;

    @BeforeEach
    void aRunOfTwoFiles() throws IOException {
        Path copy = Files.writeString(folder.resolve("copy"), "any");
        run = new TableFixtures()
                .file(
                        FILE,
                        copy,
                        List.of(sheet(FILE, "S", 1, 6, 6, 7)),
                        rejected(row(FILE, "S", 5), "Issued", "\uD800=03/04/2024"))
                .refused("locked.xlsx", copy, "encrypted")
                .claims("C-1", confirmed("a", row(FILE, "S", 2)), unconfirmed("b", row(FILE, "S", 4)))
                .claims("@C-2", unconfirmed("c", row(FILE, "S", 3)));
    }

    @Test
    void everyRowInIsALineOut() throws IOException {
        List<NamedCsvRecord> lines = csv();
        assertThat(lines).hasSize(7);
        assertThat(lines).extracting(line -> line.getField("row")).containsExactly("2", "4", "3", "5", "6", "7", "");
        assertThat(lines)
                .extracting(line -> line.getField("codes"))
                .containsExactly(
                        "BF-100 P-02",
                        "BF-402 P-16",
                        "BF-402 P-16",
                        "BF-601 R-05",
                        "BF-601 R-13",
                        "BF-601 R-13",
                        "BF-601 R-02");
    }

    @Test
    void aLineSaysAllThatIsKnown() throws IOException {
        NamedCsvRecord line = csv().get(0);
        assertThat(line.getHeader()).isEqualTo(ResultsCsv.HEADER);
        assertThat(line.getFields())
                .containsExactly(
                        "'=people.xlsx",
                        "S",
                        "2",
                        "a",
                        "C-1",
                        "CONFIRMED",
                        "REFERRED",
                        "BF-100 P-02",
                        "SIGNED",
                        "did:web:issuer.example",
                        "2026-03-02T21:15:00Z",
                        "2027-01-01T00:00:00Z",
                        "",
                        sentence(confirmed("a", row(FILE, "S", 2))),
                        WORDS.sentence(NOT_LISTED),
                        WORDS.nextStep(Reason.SIGNATURE_HOLDS),
                        "candidates/C-1.pdf");
    }

    @Test
    void everyValueIsQuotedAndNoneTriggers() throws IOException {
        Path written = new ResultsCsv().write(run, folder).get(0);
        String text = Files.readString(written);
        assertThat(text).startsWith("\"file\",\"sheet\"").doesNotContain(",,").contains("\"'@C-2\"");
    }

    @Test
    void theSameLinesAreReadByMachines() throws IOException {
        JsonNode json = json();
        assertThat(json.get("results")).hasSize(7);
        JsonNode line = json.get("results").get(0);
        assertThat(line.get("file").asString()).isEqualTo(FILE);
        assertThat(line.get("row").asInt()).isEqualTo(2);
        assertThat(line.get("codes").get(1).asString()).isEqualTo("P-02");
        assertThat(line.get("checked_at").asString()).isEqualTo("2026-03-02T21:15:00Z");
        assertThat(json.get("results").get(1).get("issuer_id").isNull()).isTrue();
        assertThat(json.get("results").get(6).get("row").isNull()).isTrue();
        assertThat(json.get("results").get(3).get("sentence").asString()).contains("?=03/04/2024");
    }

    @Test
    void machinesLearnWhichRunItWas() throws IOException {
        JsonNode json = json();
        assertThat(json.get("run").get("run_id").asString()).isEqualTo("run-7");
        assertThat(json.get("run").get("policy").get("version").asString()).isEqualTo("3");
        assertThat(json.get("run").get("delete_after").asString()).isEqualTo("2026-09-02");
        assertThat(json.get("files")).hasSize(2);
        assertThat(json.get("files").get(0).get("sheets").get(0).get("skipped").asInt())
                .isEqualTo(2);
        assertThat(json.get("files").get(1).get("refused").asString()).isEqualTo("encrypted");
    }

    @Test
    void theSameRunGivesTheSameResults() throws IOException {
        byte[] first = Files.readAllBytes(new ResultsJson().write(run, folder).get(0));
        byte[] second = Files.readAllBytes(new ResultsJson().write(run, folder).get(0));
        assertThat(second).isEqualTo(first);
    }

    private List<NamedCsvRecord> csv() throws IOException {
        Path written = new ResultsCsv().write(run, folder).get(0);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(written)) {
            return reader.stream().toList();
        }
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper()
                .readTree(
                        Files.readAllBytes(new ResultsJson().write(run, folder).get(0)));
    }
}
