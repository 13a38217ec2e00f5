package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.retrieval.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One credential, night after night: claimed by whom it belongs to, by somebody else, and by its owner once more. */
@org.jspecify.annotations.NullUnmarked
class SharedAcrossRunsIT {
    private static final String HEADER = "Candidate ref,Name,E-mail,Credential title,Credential URL\n";
    private static final String LINK = "https://badges.northfield.example/ob2/assertions/1001.json";

    @TempDir
    private Path home;

    private Instant now = SettledFiles.NOON;
    private Bonafide bonafide;
    private JobDefinition job;

    @Test
    void aCredentialClaimedForAnotherPersonLastNightIsFoundAndEarlierReportsStay() throws Exception {
        job = JobFile.read(jobFile());
        Files.createDirectories(job.inbox().folder());
        try (LoopbackIssuers issuers = LoopbackIssuers.serving(Path.of("input-samples"));
                Bonafide opened = Bonafide.open(
                        Map.of("bonafide.data", home.resolve("data").toString()),
                        new Stage(issuers.ports(), List.of(issuers.ca())),
                        () -> now)) {
            bonafide = opened;
            Path first = night("monday.csv", "A-1,Ann Lee,ann@example.org,Applied Statistics," + LINK);
            assertThat(codes(first)).doesNotContain("BF-206");
            Path second = night("tuesday.csv", "B-7,Bob Stone,bob@example.org,Applied Statistics," + LINK);
            assertThat(codes(second)).contains("BF-206");
            Path third = night("wednesday.csv", "X-3,\"Lee, Ann\",ann@work.example,Applied Statistics," + LINK);
            assertThat(codes(third)).contains("BF-206");
            assertThat(codes(first)).as("not rewritten").doesNotContain("BF-206");
            assertThat(Files.readString(second.resolve("results.json")))
                    .doesNotContain("Ann Lee", "ann@example.org", "A-1");
            assertThat(bonafide.complaints()).isEmpty();
        }
    }

    private Path night(String name, String row) throws Exception {
        Files.writeString(job.inbox().folder().resolve(name), HEADER + row + "\n");
        SettledFiles.in(job.inbox().folder());
        now = now.plus(Duration.ofDays(1));
        return bonafide.launcher().start(job, false).runs().get(0).reports();
    }

    private static String codes(Path reports) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reports.resolve("results.csv"));
                Stream<NamedCsvRecord> lines = csv.stream()) {
            return lines.map(line -> line.getField("codes")).toList().toString();
        }
    }

    private Path jobFile() throws IOException {
        String text = Files.readString(Path.of("jobs", "sample-pipeline.yml"))
                .replace("../target/demo", home.toAbsolutePath().toString())
                // However busy the machine is: no story is about slowness.
                .replace("call_timeout: 5s", "call_timeout: 10m\n  claim_timeout: 1h")
                .replace("policies/", Path.of("jobs", "policies").toAbsolutePath() + "/")
                .replace("issuers/sample", Path.of("jobs", "issuers").toAbsolutePath() + "/sample");
        return Files.writeString(home.resolve("job.yml"), text);
    }
}
