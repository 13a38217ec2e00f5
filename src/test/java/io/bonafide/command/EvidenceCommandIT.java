package io.bonafide.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Sha256;
import io.bonafide.demo.Answer;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.demo.VirtualIssuer.Condition;
import io.bonafide.job.Bonafide;
import io.bonafide.job.JobFile;
import io.bonafide.retrieval.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person at the command line gets to see of what a verdict rests on. */
class EvidenceCommandIT {
    private static final String HOST = "badges.virtual-00.example";

    @TempDir
    private Path home;

    private final VirtualIssuer issuer = new VirtualIssuer(1);
    private byte[] hosted = {};
    private byte[] signed = {};
    private Path job = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void write() throws IOException {
        Path evidence = Files.createDirectories(home.resolve("inbox").resolve("evidence"));
        Files.writeString(home.resolve("policy.yml"), "policy: plain\nversion: \"1\"\n");
        hosted = served("/good/2.json");
        signed = served("/good/1.jwt");
        Files.write(evidence.resolve("award.json"), signed);
        Files.writeString(home.resolve("inbox").resolve("list.csv"), """
                Candidate ID,Full name,E-mail,Credential,Issuer,Link,Issued on
                A,Ada,candidate-2@example.org,Applied Statistics,,%s?token=secret,2025-03-14
                A,Ada,candidate-1@example.org,Applied Statistics,,%s,2025-03-14
                A,Ada,candidate-1@example.org,Applied Statistics,,evidence/award.json,2025-03-14
                A,Ada,candidate-1@example.org,Applied Statistics,,https://%s/none,2025-03-14
                """.formatted(
                        issuer.address(2, Condition.GOOD), new String(signed, StandardCharsets.US_ASCII), HOST));
    }

    private byte[] served(String path) {
        return issuer.answer(HOST, path).map(Answer::body).orElseThrow();
    }

    /** Runs the job against loopback issuers; answers the run's id. */
    private String run(String retention) throws Exception {
        job = Files.writeString(home.resolve("job.yml"), """
                name: shown
                input: {folder: inbox, settle: 0s}
                policy: policy.yml
                verify: {per_host: {concurrency: 8, rate: 1000/s}}
                report: {out: reports}
                retention: {%s}
                """.formatted(retention));
        try (LoopbackIssuers served = LoopbackIssuers.serving(issuer);
                Bonafide bonafide = Bonafide.open(
                        Map.of("bonafide.data", home.resolve("data").toString()),
                        new Stage(served.ports(), List.of(served.ca())))) {
            return bonafide.launcher()
                    .start(JobFile.read(job), false)
                    .runs()
                    .get(0)
                    .runId();
        }
    }

    private int bonafide(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            return BonafideCommand.execute(
                    Stream.concat(Stream.of(arguments), Stream.of("--set", "bonafide.data=" + home.resolve("data")))
                            .toArray(String[]::new));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
            out = outBytes.toString(StandardCharsets.UTF_8);
            err = errBytes.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void documentsComeOutAsTheyWereServedAndGiven() throws Exception {
        String run = run("evidence: P30D");
        Path folder = home.resolve("out");
        assertThat(bonafide("evidence", run, "2", "--out", folder.toString())).isZero();
        assertThat(out)
                .contains("row 2: CONFIRMED")
                .contains("  https://" + HOST + "/good/2.json\n    status 200, application/json, " + hosted.length
                        + " bytes")
                .contains("SHA-256 " + Sha256.of(hosted))
                .containsPattern("kept until 20\\d\\d-.*" + Sha256.of(hosted) + "\\.json")
                .containsPattern("Tried:\n  20.*Z  https://" + HOST + "/good/2.json  200")
                .doesNotContain("secret")
                .doesNotContain("Ada");
        assertThat(folder.resolve(Sha256.of(hosted).hex() + ".json")).hasBinaryContent(hosted);

        assertThat(bonafide("evidence", run, "3", "--out", folder.toString())).isZero();
        assertThat(out).contains("  pasted\n    not asked of a server");
        assertThat(folder.resolve(Sha256.of(signed).hex() + ".txt")).hasBinaryContent(signed);
        assertThat(bonafide("evidence", run, "4")).isZero();
        assertThat(out).contains("  file\n    not asked of a server").contains("SHA-256 " + Sha256.of(signed));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).allSatisfy(file -> assertThat(
                            Sha256.of(Files.readAllBytes(file)).hex())
                    .isEqualTo(file.getFileName().toString().replaceFirst("\\..*", "")));
        }
        assertThat(bonafide("evidence", run, "5")).isZero();
        assertThat(out).contains("It rests on no document.").contains("/none  404");
        assertThat(bonafide("doctor")).isZero();
    }

    @Test
    void aClaimIsFoundByItsIdToo() throws Exception {
        String run = run("evidence: P30D");
        bonafide("evidence", run, "2");
        String byRow = out;
        String claim = out.substring("Claim ".length(), out.indexOf(','));
        assertThat(bonafide("evidence", run, claim)).isZero();
        assertThat(out).isEqualTo(byRow);
    }

    @Test
    void whatWasDeletedOrNeverKeptIsSaidPlainly() throws Exception {
        String run = run("evidence: P30D");
        Files.writeString(job, Files.readString(job).replace("P30D", "P31D"));
        assertThat(bonafide("purge", job.toString())).isZero();
        assertThat(out).isEqualTo("0 kept document(s) deleted.\n");
        Files.writeString(job, Files.readString(job).replace("evidence: P31D", ""));
        assertThat(bonafide("purge")).isZero();
        assertThat(out).isEqualTo("0 kept document(s) deleted.\n");
        assertThat(bonafide("purge", job.toString())).isZero();
        assertThat(out).matches("[1-9]\\d* kept document\\(s\\) deleted.\n");
        Path folder = home.resolve("out");
        assertThat(bonafide("evidence", run, "2", "--out", folder.toString())).isZero();
        assertThat(out)
                .contains("SHA-256 " + Sha256.of(hosted))
                .contains("deleted at 20")
                .doesNotContain("kept until");
        assertThat(folder).doesNotExist();

        write();
        Files.writeString(
                home.resolve("inbox").resolve("list.csv"),
                Files.readString(home.resolve("inbox").resolve("list.csv")).replace("Ada", "Eve"));
        run = run("reports: 1 year");
        assertThat(bonafide("evidence", run, "3")).isZero();
        assertThat(out).contains("SHA-256 " + Sha256.of(signed));
    }

    @Test
    void withoutARuleOnlyDigestsAreThere() throws Exception {
        String run = run("reports: 1 year");
        assertThat(bonafide("evidence", run, "2")).isZero();
        assertThat(out).contains("SHA-256 " + Sha256.of(hosted)).contains("    not kept: ");
    }

    @Test
    void aTypoIs64() throws Exception {
        String run = run("reports: 1 year");
        assertThat(bonafide("evidence", "nobodys-run", "2")).isEqualTo(64);
        assertThat(err).isEqualTo("bonafide: there is no run nobodys-run\n");
        for (String nothing : List.of("1", "77", "0", "abc-1-2", "%", "")) {
            assertThat(bonafide("evidence", run, nothing)).as(nothing).isEqualTo(64);
            assertThat(err).startsWith("bonafide: run " + run + " has no verdict on claim or row");
        }
    }

    @Test
    void damageIsTold() throws Exception {
        String run = run("evidence: P30D");
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + home.resolve("data").resolve("ledger"));
        JdbcClient.create(database)
                .sql("update evidence_piece set body = X'00' where digest = ?")
                .param(Sha256.of(hosted).hex())
                .update();
        assertThat(bonafide("evidence", run, "2", "--out", home.resolve("out").toString()))
                .isEqualTo(1);
        assertThat(out).contains("damaged: ");
        assertThat(home.resolve("out").resolve(Sha256.of(hosted).hex() + ".json"))
                .doesNotExist();
        assertThat(bonafide("doctor")).isEqualTo(1);
        assertThat(err).contains("1 documents kept as evidence whose bytes no longer have their digest");
    }
}
