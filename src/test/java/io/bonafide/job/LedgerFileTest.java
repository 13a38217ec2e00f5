package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger as it is opened where nobody sets anything else. */
class LedgerFileTest {

    @TempDir
    private Path home;

    /** All partitions of a run record under its one lease; the database's own patience of two seconds is a fast machine's. */
    @Test
    void whoeverRecordsWaitsForOthersToHaveRecorded() throws Exception {
        Properties shipped = new Properties();
        try (InputStream file = Bonafide.class.getResourceAsStream("/application.properties")) {
            shipped.load(Objects.requireNonNull(file));
        }
        String url = shipped.getProperty("spring.datasource.url").replace("${bonafide.data}", home.toString());
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                ResultSet patience = connection.createStatement().executeQuery("call lock_timeout()")) {
            assertThat(patience.next()).isTrue();
            assertThat(patience.getInt(1)).isEqualTo(30_000);
        }
    }
}
