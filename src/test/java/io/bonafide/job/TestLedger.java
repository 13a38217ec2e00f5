package io.bonafide.job;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.credential.Achievement;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.Sha256;
import io.bonafide.credential.ValidityPeriod;
import io.bonafide.dossier.Source;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.RunRecord;
import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on an H2 file, as in production, and values to put into it. */
final class TestLedger {
    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private TestLedger() {}

    static DataSource database(Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    static Ledger on(DataSource database, String owner, boolean alone) {
        return Ledger.on(
                database,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                new JsonRecordFormat(),
                owner,
                alone);
    }

    static RunRecord run(String id) {
        return new RunRecord(id, "nightly", "policy", "1", digest("policy"), NOON, null);
    }

    static FileRecord file(String content) {
        return FileRecord.received(content + ".csv", digest(content), Path.of(content));
    }

    static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Claim claim(String id, String candidate) {
        return Claim.of(id, new Candidate(candidate, "Ada Example", List.of(), List.of()), new RowRef("a.csv", null, 2))
                .achievement("SQL")
                .locator(new CredentialLocator.HostedAt("https://badges.issuer.example/1"))
                .build();
    }

    static Verdict confirmed(Claim claim, String credential) {
        return new Verdict(
                claim,
                new AttestedCredential(
                        "urn:" + credential,
                        CredentialFormat.OPEN_BADGES_2,
                        "hosted",
                        new Issuer("https://issuer.example", "Issuer", null, null),
                        new Achievement(null, "SQL", null, null, null, List.of()),
                        null,
                        NOON,
                        new ValidityPeriod(NOON, null),
                        digest(credential)),
                List.of(
                        CheckResult.passed(CheckName.PROOF, Reason.HOSTED_RECORD),
                        CheckResult.passed(CheckName.ISSUER)),
                EvidenceGrade.HOSTED,
                new IssuerStanding.Unknown(),
                List.of(new Source(
                        "https://badges.issuer.example/1",
                        "https://badges.issuer.example/1",
                        200,
                        "application/json",
                        digest(credential),
                        10,
                        NOON)),
                List.of(),
                NOON);
    }
}
