package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.bonafide.demo.Answer;
import io.bonafide.demo.Documents;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.demo.VirtualIssuer.Condition;
import io.bonafide.retrieval.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever goes well or wrong, and however much is logged: no name, no e-mail address, no query of an address. */
class PrivateLogsIT {
    /** In every name, e-mail address, query, user part, file name and personal text of the list and of what is answered. */
    private static final String CANARY = "nachtigall";

    private static final String HOST = "badges.virtual-00.example";

    @TempDir
    private Path home;

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final VirtualIssuer issuer = new VirtualIssuer(1);
    private LoopbackIssuers served;

    @BeforeEach
    void open() throws Exception {
        served = LoopbackIssuers.serving(new Documents() {
            @Override
            public Set<String> hosts() {
                return issuer.hosts();
            }

            @Override
            public Optional<Answer> answer(String host, String path) {
                return unusual(path).or(() -> issuer.answer(host, path));
            }
        });
        Files.createDirectories(home.resolve("inbox").resolve("evidence"));
        Files.writeString(home.resolve("policy.yml"), "policy: private\nversion: \"1\"\n");
    }

    private static Optional<Answer> unusual(String path) {
        return switch (path) {
            case "/moved" -> Optional.of(redirect("https://" + HOST + "/good/1.jwt?name=Nachtigall"));
            case "/loop" -> Optional.of(redirect("https://" + HOST + "/loop?name=Nachtigall"));
            case "/away" -> Optional.of(redirect("http://nachtigall:pw@localhost/?mail=a.nachtigall@example.org"));
            case "/closed" -> Optional.of(Answer.connectionClosed());
            case "/busy" -> Optional.of(new Answer(429, Map.of("Retry-After", "7"), new byte[0], Duration.ZERO, false));
            case "/broken" -> Optional.of(document("application/json", "{\"name\": \"Nachtigall\", \"name\": 1"));
            case "/page" -> Optional.of(document("text/html", "<html><title>Award of Ada Nachtigall</title></html>"));
            case "/pdf" -> Optional.of(document("application/pdf", "%PDF-1.7 Ada Nachtigall 1 0 obj <<>> xref"));
            case "/nobody" -> Optional.of(document("application/json", """
                    {"@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:nachtigall",
                     "type": ["VerifiableCredential"], "issuer": "https://badges.virtual-00.example/x?by=nachtigall",
                     "credentialSubject": {"name": "Ada Nachtigall", "email": "a.nachtigall@example.org"},
                     "proof": {"type": "DataIntegrityProof", "cryptosuite": "nachtigall"}}"""));
            default -> Optional.empty();
        };
    }

    private static Answer redirect(String to) {
        return new Answer(302, Map.of("Location", to), new byte[0], Duration.ZERO, false);
    }

    private static Answer document(String mediaType, String text) {
        return Answer.document(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aRunThatLogsAllItCanLogsNothingPersonal() throws Exception {
        drop();
        run("evidence: P30D", bonafide -> {});
        assertThat(logged).anyMatch(line -> line.contains("gathered, host"));
        assertThat(personal()).isEmpty();
    }

    @Test
    void neitherDoesOneWhoseLedgerFails() throws Exception {
        drop();
        run("evidence: P30D", bonafide -> {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:file:" + home.resolve("data").resolve("ledger"));
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("drop table evidence_piece").update();
            jdbc.sql("drop table kept_document").update();
            jdbc.sql("drop table recognition").update();
        });
        assertThat(logged)
                .filteredOn(line -> line.contains("a document could not be kept"))
                .hasSize(1);
        assertThat(logged).filteredOn(line -> line.contains("\tat ")).hasSizeGreaterThan(2);
        assertThat(personal()).isEmpty();
    }

    private interface Prepared {
        void before(Bonafide bonafide);
    }

    private void run(String retention, Prepared prepared) throws Exception {
        JobDefinition job = JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: private
                input: {folder: inbox, settle: 0s}
                verify: {per_host: {concurrency: 8, rate: 1000/s}, tries: 2, call_timeout: 5s, claim_timeout: 5s}
                policy: policy.yml
                report: {out: reports}
                retention: {%s}
                """.formatted(retention)));
        try (Bonafide bonafide = Bonafide.open(
                Map.of("bonafide.data", home.resolve("data").toString()),
                new Stage(served.ports(), List.of(served.ca())))) {
            prepared.before(bonafide);
            Everything everything = new Everything();
            everything.begin();
            try {
                bonafide.launcher().start(job, false);
            } catch (RunFailed failed) {
                everything.append(failed);
            } finally {
                everything.end();
            }
        }
    }

    private List<String> personal() {
        return logged.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(CANARY))
                .toList();
    }

    private void drop() throws Exception {
        List<String> places = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            places.add(issuer.address(number, Condition.GOOD) + "?token=nachtigall#nachtigall");
        }
        for (String path : List.of(
                "moved", "loop", "away", "closed", "busy", "broken", "page", "pdf", "nobody", "down/5.json", "none")) {
            places.add("https://" + HOST + "/" + path + "?token=nachtigall");
        }
        places.add("https://nachtigall:nachtigall@" + HOST + "/good/1.jwt");
        places.add("https://localhost/?nachtigall");
        places.add("ftp://a.nachtigall@example.org");
        places.add("https://nobody.invalid/?q=nachtigall");
        places.add("evidence/Nachtigall.png");
        places.add("evidence/Nachtigall.pdf");
        places.add("\"{\"\"name\"\": \"\"Ada Nachtigall\"\"}\"");
        places.add("12345");
        Files.writeString(home.resolve("inbox").resolve("evidence").resolve("Nachtigall.png"), "\u0089PNG Nachtigall");
        StringBuilder list = new StringBuilder("Candidate ID,Full name,E-mail,Credential,Issuer,Link,Issued on\r\n");
        for (String place : places) {
            list.append("R-1,Ada Nachtigall,a.nachtigall@example.org,Applied Statistics,Academy,")
                    .append(place)
                    .append(",2025-03-14\r\n");
        }
        list.append("Nachtigall ".repeat(40)).append(",Bo Nachtigall,b.nachtigall@example.org,SQL,,,\r\n");
        list.append("R-2,Bo Nachtigall,no address of nachtigall,,,,31.31.2024 Nachtigall\r\n");
        list.append(",,b.nachtigall@example.org,,,,\r\n");
        Files.writeString(home.resolve("inbox").resolve("Nachtigall.csv"), list);
        Files.writeString(home.resolve("inbox").resolve("Ada Nachtigall.xlsx"), "%PDF-1.7 Nachtigall");
    }

    /** Every logger at its most talkative, of whatever library. */
    private final class Everything extends AppenderBase<ILoggingEvent> {
        private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        private final Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final java.util.logging.Logger platform = java.util.logging.Logger.getLogger("");

        private void begin() {
            setContext(logging);
            // What is switched off as too talkative is what the product relies on.
            logging.getLogger("io.bonafide").setLevel(Level.DEBUG);
            root.setLevel(Level.DEBUG);
            platform.setLevel(java.util.logging.Level.FINE);
            root.detachAndStopAllAppenders();
            root.addAppender(this);
            start();
        }

        private void end() {
            root.detachAppender(this);
            root.setLevel(Level.WARN);
            platform.setLevel(java.util.logging.Level.INFO);
        }

        @Override
        protected void append(ILoggingEvent event) {
            // The issuers' own server, which happens to run in this process.
            if (event.getLoggerName().equals("com.sun.net.httpserver")) {
                return;
            }
            logged.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }

        /** The command line logs it, with its causes. */
        private void append(Throwable failed) {
            LoggerFactory.getLogger("io.bonafide.command").error("run failed", failed);
        }
    }
}
