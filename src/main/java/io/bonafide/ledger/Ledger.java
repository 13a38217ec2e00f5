package io.bonafide.ledger;

import io.bonafide.dossier.DocumentStore;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What was read and what was decided, the documents that it rests on, and issuers' documents kept for the next run. Every
 * method is a short transaction of its own; none is open while anything is fetched. Safe for use by many threads.
 */
public record Ledger(
        Runs runs,
        InputFiles files,
        Claims claims,
        Outcomes outcomes,
        Recognitions recognitions,
        Doctor doctor,
        DocumentStore documents,
        EvidenceBodies evidence) {

    /**
     * @param owner who writes, for people: host and process
     * @param aloneWithDatabase whether the database lets in one process only
     */
    public static Ledger on(
            DataSource database,
            TransactionOperations transactions,
            RecordFormat format,
            String owner,
            boolean aloneWithDatabase) {
        JdbcTemplate batches = new JdbcTemplate(database);
        JdbcClient jdbc = JdbcClient.create(batches);
        Runs runs = new Runs(jdbc, owner, aloneWithDatabase);
        EvidenceBodies evidence =
                new EvidenceBodies(new EvidenceRows(batches, jdbc), transactions, EvidenceBodies.MOST);
        return new Ledger(
                runs,
                new InputFiles(jdbc, transactions, runs, format),
                new Claims(batches, jdbc, transactions, runs, format),
                new Outcomes(batches, jdbc, transactions, runs, format),
                new Recognitions(batches, jdbc, transactions, runs, format),
                new Doctor(jdbc, evidence),
                new KeptDocuments(jdbc, KeptDocuments.Bounds.STANDARD),
                evidence);
    }
}
