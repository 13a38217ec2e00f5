package io.bonafide.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A job over claims of virtual issuers, run in processes of its own on a home of its own. */
final class CrashStage {
    private final Path home;
    private final Path job;

    CrashStage(Path home, VirtualIssuer issuer, LoopbackIssuers served, int claims) throws Exception {
        this.home = Files.createDirectories(home);
        issuer.writeCsv(Files.createDirectories(home.resolve("inbox")).resolve("claims.csv"), claims);
        Files.writeString(home.resolve("policy.yml"), "policy: crash\nversion: \"1\"\n");
        this.job = Files.writeString(home.resolve("job.yml"), """
                name: crash
                input: {folder: inbox, settle: 0s}
                verify: {per_host: {concurrency: 4, rate: 20/s}, tries: 2, call_timeout: 10m, claim_timeout: 1h}
                policy: policy.yml
                report: {out: reports}
                """);
        write(served);
    }

    private void write(LoopbackIssuers served) throws IOException, CertificateEncodingException {
        Properties ports = new Properties();
        served.ports().forEach((host, port) -> ports.setProperty(host, String.valueOf(port)));
        try (OutputStream out = Files.newOutputStream(home.resolve("ports.properties"))) {
            ports.store(out, null);
        }
        Files.write(home.resolve("ca.der"), served.ca().getEncoded());
    }

    Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunInOwnProcess.class.getName(),
                        job.toString(),
                        home.resolve("data").toString(),
                        home.resolve("ports.properties").toString(),
                        home.resolve("ca.der").toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log.txt").toFile()))
                .start();
    }

    Path data() {
        return home.resolve("data").resolve("ledger");
    }

    /** Conclusion, decision and codes by row; one line per row, or this throws. */
    Map<Integer, String> results() throws IOException {
        Map<Integer, String> results = new TreeMap<>();
        try (Stream<Path> runs = Files.list(home.resolve("reports"))) {
            List<Path> folders = runs.toList();
            if (folders.size() != 1) {
                throw new IllegalStateException("Expected the reports of one run, found " + folders);
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(folders.get(0).resolve("results.csv"))) {
                csv.forEach(line -> {
                    String twice = results.put(
                            Integer.valueOf(line.getField("row")),
                            line.getField("conclusion") + " " + line.getField("decision") + " "
                                    + line.getField("codes"));
                    if (twice != null) {
                        throw new IllegalStateException("Row " + line.getField("row") + " has two lines");
                    }
                });
            }
        }
        return results;
    }
}
