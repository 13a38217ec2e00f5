package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.SampleInbox;
import io.bonafide.retrieval.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The whole job, over every story of input-samples, compared with what the story says must come out. */
class StoriesIT {
    private static final Path SAMPLES = Path.of("input-samples");

    @TempDir
    private static Path home;

    private static JobOutcome outcome;
    private static Map<String, List<NamedCsvRecord>> results;
    private static List<String> complaints;

    @BeforeAll
    static void runTheJob() throws Exception {
        SampleInbox.drop(SAMPLES, home.resolve("demo"));
        SettledFiles.in(home.resolve("demo").resolve("inbox"));
        JobDefinition job = JobFile.read(jobFile());
        try (LoopbackIssuers issuers = LoopbackIssuers.serving(SAMPLES);
                Bonafide bonafide = Bonafide.open(
                        Map.of("bonafide.data", home.resolve("data").toString()),
                        new Stage(issuers.ports(), List.of(issuers.ca())),
                        () -> SettledFiles.NOON)) {
            outcome = bonafide.launcher().start(job, false);
            complaints = bonafide.complaints();
        }
        results = read(outcome.runs().get(0).reports().resolve("results.csv")).stream()
                .collect(Collectors.groupingBy(line -> line.getField("file"), LinkedHashMap::new, Collectors.toList()));
    }

    private static Path jobFile() throws IOException {
        Path demo = home.resolve("demo");
        String text = Files.readString(Path.of("jobs", "sample-pipeline.yml"))
                .replace("../target/demo", demo.toAbsolutePath().toString())
                // However busy the machine is: no story is about slowness.
                .replace("call_timeout: 5s", "call_timeout: 10m\n  claim_timeout: 1h")
                .replace("policies/", Path.of("jobs", "policies").toAbsolutePath() + "/")
                .replace("issuers/sample", Path.of("jobs", "issuers").toAbsolutePath() + "/sample");
        return Files.writeString(home.resolve("job.yml"), text);
    }

    @AfterAll
    static void forget() {
        results = Map.of();
    }

    @TestFactory
    Stream<DynamicTest> everyStoryComesOutAsItSays() throws IOException {
        List<DynamicTest> stories = new ArrayList<>();
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            for (Path story : folders.filter(Files::isDirectory).sorted().toList()) {
                Map<String, List<NamedCsvRecord>> expected = read(story.resolve("expected.csv")).stream()
                        .collect(Collectors.groupingBy(
                                line -> line.getField("file"), LinkedHashMap::new, Collectors.toList()));
                expected.forEach((file, lines) -> stories.add(DynamicTest.dynamicTest(
                        story.getFileName() + "/" + file, () -> assertThat(found(story.getFileName() + "-" + file))
                                .isEqualTo(expected(lines)))));
            }
        }
        assertThat(stories).hasSizeGreaterThanOrEqualTo(6);
        return stories.stream();
    }

    /** One line per claim or row: row and number of the claim in it, conclusion, decision, codes. */
    private static List<String> expected(List<NamedCsvRecord> lines) {
        return lines.stream()
                .map(line -> line.getField("row") + " " + line.getField("conclusion") + " " + line.getField("decision")
                        + " " + codes(line.getField("codes")))
                .sorted()
                .toList();
    }

    private static List<String> found(String file) {
        return results.getOrDefault(file, List.of()).stream()
                .map(line -> line.getField("row") + " " + line.getField("conclusion") + " " + line.getField("decision")
                        + " " + codes(line.getField("codes")))
                .sorted()
                .toList();
    }

    /** The stories name what was found about claims and rows; the policy's grounds are another matter. */
    private static String codes(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.startsWith("P-") && !code.equals("BF-601"))
                .collect(Collectors.joining(" "));
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    @Test
    void theLedgerKeepsItsPromises() {
        assertThat(complaints).isEmpty();
        assertThat(outcome.runs()).singleElement().satisfies(run -> {
            assertThat(run.refused()).isEmpty();
            assertThat(run.broken()).isZero();
        });
    }

    @Test
    void reportCountsAreLedgerCounts() {
        long claims = results.values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.getField("claim_id").isEmpty())
                .count();
        assertThat(claims).isEqualTo(outcome.runs().get(0).claims());
    }

    @Test
    void everyCandidateHasAReportThatTheResultsName() throws IOException {
        Path reports = outcome.runs().get(0).reports();
        for (List<NamedCsvRecord> lines : results.values()) {
            for (NamedCsvRecord line : lines) {
                if (!line.getField("claim_id").isEmpty()) {
                    assertThat(reports.resolve(line.getField("report_file"))).isRegularFile();
                }
            }
        }
        assertThat(reports.resolve("run-summary.pdf")).isRegularFile();
    }
}
