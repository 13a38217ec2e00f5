package io.bonafide.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.demo.Answer;
import io.bonafide.demo.Documents;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.retrieval.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of what it means that no document came, line by line, through the whole job, night after night: which code it
 * has, how often it is asked in the first night, and in how many nights until that is the answer.
 */
class SignalsOverRunsIT {
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] DOCUMENT = "{\"what\": \"nobody knows\"}".getBytes(UTF_8);
    private static final byte[] PAGE = "<!doctype html><title>Back soon</title><p>Back soon".getBytes(UTF_8);
    private static final String LOWLY = "untrusted.example";

    // host = answer; the code; tries in the first night; nights
    private static final List<Line> TABLE = List.of(
            new Line("empty.example", status(204), "BF-404", 3, 2),
            new Line("broken-off.example", document("{\"id\": \"http".getBytes(UTF_8)), "BF-404", 3, 2),
            new Line("out-of-place.example", status(304), "BF-404", 3, 5),
            new Line("page.example", document(PAGE), "BF-408", 1, 2),
            new Line("picky.example", status(406), "BF-402", 2, 1),
            new Line("not-there.example", status(404), "BF-402", 1, 2),
            new Line("refused.example", status(418), "BF-402", 1, 1),
            new Line("gone.example", status(410), "BF-402", 1, 1),
            new Line("private.example", status(403), "BF-403", 1, 1),
            new Line("law.example", status(451), "BF-403", 1, 1),
            new Line("robots.example", with(403, "cf-mitigated", "challenge"), "BF-405", 1, 5),
            new Line("too-often.example", status(429), "BF-405", 3, 5),
            new Line("overloaded.example", status(503), "BF-404", 3, 5),
            new Line("incapable.example", status(501), "BF-404", 1, 2),
            new Line("lost.example", Answer.connectionClosed(), "BF-404", 3, 5),
            new Line(LOWLY, status(200), "BF-404", 0, 3),
            new Line("circle.example", with(302, "Location", "/a"), "BF-412", 1, 1),
            new Line("unknown-kind.example", document(DOCUMENT), "BF-408", 1, 1));

    private record Line(String host, Answer answer, String code, int tries, int nights) {

        /** What was found, as this line would have it. */
        private String in(Map<String, String> codes, Map<String, Integer> tries, Map<String, Integer> nights) {
            return host + ": " + codes.get(host) + ", tries " + tries.get(host) + ", nights " + nights.get(host);
        }

        @Override
        public String toString() {
            return host + ": " + code + ", tries " + tries + ", nights " + nights;
        }
    }

    @TempDir
    private Path home;

    private volatile Instant now = Instant.parse("2036-11-24T01:30:00Z");

    @Test
    void everyLineHasItsCodeItsTriesAndItsNights() throws Exception {
        Map<String, Answer> answers = TABLE.stream().collect(Collectors.toMap(Line::host, Line::answer));
        try (LoopbackIssuers sound = LoopbackIssuers.serving(saying(answers));
                // The same hosts, but nobody trusts who vouches for them.
                LoopbackIssuers lowly = LoopbackIssuers.serving(saying(answers))) {
            Map<String, Integer> ports = new HashMap<>(sound.ports());
            ports.putAll(Map.of(LOWLY, lowly.ports().getOrDefault(LOWLY, 0)));
            Map<String, Integer> tries = new HashMap<>();
            Map<String, Integer> nights = new HashMap<>();
            Map<String, String> codes = new LinkedHashMap<>();
            try (Bonafide bonafide = Bonafide.open(
                    Map.of("bonafide.data", home.resolve("data").toString()),
                    new Stage(ports, List.of(sound.ca())),
                    () -> now)) {
                JobDefinition job = job();
                for (int night = 1; night <= 6; night++) {
                    for (NamedCsvRecord line : results(bonafide.launcher().start(job, false))) {
                        String host = TABLE.get(Integer.parseInt(line.getField("row")) - 2)
                                .host();
                        tries.putIfAbsent(host, sound.requests().getOrDefault(host + "/a", 0));
                        codes.put(host, line.getField("codes").substring(0, 6));
                        if (line.getField("due_again").isEmpty()) {
                            nights.putIfAbsent(host, night);
                        }
                        assertThat(line.getField("conclusion")).isEqualTo("UNCONFIRMED");
                    }
                    assertThat(bonafide.complaints()).isEmpty();
                    now = now.plus(Duration.ofDays(1));
                }
            }
            assertThat(TABLE.stream().map(line -> line.in(codes, tries, nights)).toList())
                    .isEqualTo(TABLE.stream().map(Line::toString).toList());
        }
    }

    private JobDefinition job() throws IOException, InvalidFile {
        List<String> rows = new ArrayList<>(List.of("Candidate ID,Full name,E-mail,Credential,Issuer,Link"));
        IntStream.range(0, TABLE.size())
                .mapToObj(at -> "C-" + at + ",Candidate " + at + ",c" + at + "@mail.example,Course,School " + at
                        + ",https://" + TABLE.get(at).host() + "/a")
                .forEach(rows::add);
        Files.write(Files.createDirectories(home.resolve("inbox")).resolve("claims.csv"), rows);
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
        return JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: patient
                input: {folder: inbox, settle: 0s}
                verify: {per_host: {concurrency: 2, rate: 1000/s}, tries: 3, claim_timeout: 5m}
                policy: policy.yml
                report: {out: reports}
                """));
    }

    private static Documents saying(Map<String, Answer> answers) {
        return new Documents() {
            @Override
            public Set<String> hosts() {
                return answers.keySet();
            }

            @Override
            public Optional<Answer> answer(String host, String path) {
                return path.equals("/a") ? Optional.ofNullable(answers.get(host)) : Optional.empty();
            }
        };
    }

    private static List<NamedCsvRecord> results(JobOutcome outcome) throws IOException {
        if (outcome.runs().isEmpty()) {
            return List.of();
        }
        Path file = outcome.runs().get(0).reports().resolve("results.csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> lines = csv.stream()) {
            return lines.toList();
        }
    }

    private static Answer status(int status) {
        return with(status, "X-Nothing", "else");
    }

    private static Answer with(int status, String header, String value) {
        return new Answer(status, Map.of(header, value), NOTHING, Duration.ZERO, false);
    }

    private static Answer document(byte[] body) {
        return Answer.document("application/json", body);
    }
}
