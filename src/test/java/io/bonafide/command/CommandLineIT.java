package io.bonafide.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.job.Bonafide;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person or a scheduler at the command line gets: an exit code, and one line per problem. */
class CommandLineIT {
    private static final String LIST = """
            Candidate ref,Name,Credential title,Credential URL
            R-1,Ada Example,SQL,https://nobody.invalid/credential?token=secret
            """;

    /** As users get it; tests are quiet otherwise. */
    private static final String PRODUCTION_LOG = "logging.config=classpath:logback-spring.xml";

    @TempDir
    private Path home;

    private Path job;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeJob() throws IOException {
        String text = Files.readString(Path.of("jobs", "sample-pipeline.yml"))
                .replace("../target/demo", home.toAbsolutePath().toString())
                .replace("policies/", Path.of("jobs", "policies").toAbsolutePath() + "/")
                .replace("issuers/sample", Path.of("jobs", "issuers").toAbsolutePath() + "/sample");
        job = Files.writeString(home.resolve("job.yml"), text);
        Files.createDirectory(home.resolve("inbox"));
    }

    private int bonafide(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            return BonafideCommand.execute(arguments);
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
            out = outBytes.toString(StandardCharsets.UTF_8);
            err = errBytes.toString(StandardCharsets.UTF_8);
        }
    }

    private int run(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("run", job.toString(), "--set", data(), "--set", PRODUCTION_LOG));
        arguments.addAll(List.of(more));
        return bonafide(arguments.toArray(String[]::new));
    }

    private String data() {
        return "bonafide.data=" + home.resolve("data");
    }

    private List<String> problems() {
        return err.lines().filter(line -> !line.contains(" INFO ")).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rnu job.yml            | Try: bonafide --help",
                "run                    | Try: bonafide run --help",
                "run job.yml --gain     | Try: bonafide run --help",
                "run a b                | Try: bonafide run --help",
                "run a --fail-on=worse  | Try: bonafide run --help",
                "run a --set nothing    | Try: bonafide run --help",
                "explain BF-999         | there is no code BF-999"
            })
    void aTypoIs64AndSaysWhereHelpIs(String line, String hint) {
        assertThat(bonafide(line.split(" "))).isEqualTo(64);
        assertThat(err).contains(hint).doesNotContain("\tat ");
    }

    @Test
    void whatCannotBeUsedIs4InOneLine() throws IOException {
        assertThat(bonafide("run", home.resolve("nobody.yml").toString())).isEqualTo(4);
        assertThat(problems()).singleElement().asString().contains("there is no such file");

        Path broken = Files.writeString(home.resolve("broken.yml"), "a: [1\nb: }\n");
        assertThat(bonafide("run", broken.toString())).isEqualTo(4);
        assertThat(problems()).singleElement().asString().contains("broken.yml:2: expected");

        Path noText = Files.write(home.resolve("notext.yml"), new byte[] {'a', ':', ' ', (byte) 0xB2, '\n'});
        assertThat(bonafide("run", noText.toString())).isEqualTo(4);
        assertThat(problems()).singleElement().asString().contains("notext.yml").contains("no UTF-8 text");

        Path noPolicy = Files.writeString(
                home.resolve("nopolicy.yml"), Files.readString(job).replace("sample-policy", "nobodys-policy"));
        assertThat(bonafide("run", noPolicy.toString())).isEqualTo(4);
        assertThat(problems()).singleElement().asString().contains("nobodys-policy.yml: there is no such file");

        assertThat(bonafide("watch", "--jobs", home.resolve("nowhere").toString()))
                .isEqualTo(4);
        assertThat(problems()).singleElement().asString().contains("there is no folder");

        Files.delete(home.resolve("inbox"));
        assertThat(run()).isEqualTo(4);
        assertThat(problems()).singleElement().asString().contains("create it and drop spreadsheets into it");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsOneLine() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThat(bonafide(
                        "run",
                        job.toString(),
                        "--set",
                        "bonafide.data=" + file.resolve("data"),
                        "--set",
                        PRODUCTION_LOG))
                .isEqualTo(1);
        assertThat(problems()).singleElement().asString().startsWith("bonafide: cannot be opened");
    }

    @Test
    void theSameListIsCheckedOnceUnlessAskedAgain() throws IOException {
        assertThat(run()).isZero();
        assertThat(out).startsWith("Nothing to do");

        Path list = home.resolve("inbox").resolve("list.csv");
        Files.writeString(list, LIST);
        assertThat(run()).isZero();
        assertThat(out).contains("1 claims").contains("could not be confirmed");
        String run = out.substring("Run ".length(), out.indexOf(':'));
        assertThat(out + err).doesNotContain("Ada").doesNotContain("secret").doesNotContain("nobody.invalid");

        Files.writeString(list, LIST);
        assertThat(run()).isEqualTo(5);
        assertThat(problems()).singleElement().asString().contains(run).contains("--again");

        Files.writeString(list, LIST);
        assertThat(run("--again", "--fail-on", "contradicted")).isZero();
        Files.writeString(list, LIST);
        assertThat(run("--again", "--fail-on", "unconfirmed")).isEqualTo(2);
    }

    @Test
    void aFileThatWasRefusedIsRefusedAgain() throws IOException {
        for (int time = 0; time < 2; time++) {
            Files.writeString(home.resolve("inbox").resolve("scan\n.xls"), "%PDF-1.7");
            assertThat(run()).isEqualTo(3);
            assertThat(problems())
                    .filteredOn(line -> line.startsWith("bonafide: "))
                    .singleElement()
                    .asString()
                    .contains("scan\uFFFD.xls is a PDF document");
        }
    }

    @Test
    void aSecondProcessSaysThatTheLedgerIsInUse() throws Exception {
        try (Bonafide first =
                Bonafide.open(Map.of("bonafide.data", home.resolve("data").toString()), null)) {
            assertThat(first.complaints()).isEmpty();
            Process second = process("run", job.toString(), "--set", data(), "--set", PRODUCTION_LOG);
            assertThat(second.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).isEqualTo(5);
            assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .hasLineCount(1)
                    .contains("in use by another process");
        }
    }

    @Test
    void watchTakesWhatIsDroppedAndEndsWhenTold() throws Exception {
        Path jobs = Files.createDirectory(home.resolve("jobs"));
        Files.writeString(
                jobs.resolve("job.yml"), Files.readString(job).replace("settle: 0s", "settle: 0s\n  poll: 1s"));
        Files.writeString(home.resolve("inbox").resolve("list.csv"), LIST);
        Process watch = process("watch", "--jobs", jobs.toString(), "--set", data(), "--set", PRODUCTION_LOG);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().anyMatch(line -> line.startsWith("Reports: ")))
                    .isTrue();
            watch.destroy();
            assertThat(watch.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            watch.destroyForcibly();
        }
        assertThat(watch.exitValue()).isEqualTo(143);
        assertThat(home.resolve("done").resolve("list.csv")).exists();
    }

    /** A process of its own, with everything that it writes in one stream. */
    private static Process process(String... arguments) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                "io.bonafide.BonafideApplication"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
