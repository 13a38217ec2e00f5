package io.bonafide.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Says how long a report of two claims takes once everything is warm. */
@Tag("benchmark")
class ReportSpeedTest {
    private static final int REPORTS = 300;

    @TempDir
    Path folder;

    @Test
    void millisecondsPerReport() throws IOException {
        List<io.bonafide.recognition.Recognition> many = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            many.add(ReportFixtures.recognition(
                    ReportFixtures.candidate("C-" + i, "Maria Okafor " + i),
                    io.bonafide.verification.Reason.SIGNATURE_HOLDS,
                    io.bonafide.verification.Reason.NO_ANSWER));
        }
        ReportContents contents = ReportFixtures.contents(ReportFixtures.run(), List.of(ReportFixtures.file()), many);
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            new CandidateReports().write(contents, folder);
            double each = (System.nanoTime() - start) / 1e6 / REPORTS;
            Logger.getLogger("benchmark").info(String.format("round %d: %.1f ms per report", round, each));
        }
    }
}
