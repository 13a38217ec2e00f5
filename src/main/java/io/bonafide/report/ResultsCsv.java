package io.bonafide.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code results.csv}: UTF-8, a header, one line per row or claim, every value quoted and safe from becoming a formula. */
final class ResultsCsv implements ReportWriter {
    static final String NAME = "results.csv";
    static final List<String> HEADER = List.of(
            "file",
            "sheet",
            "row",
            "claim_id",
            "candidate_reference",
            "conclusion",
            "decision",
            "codes",
            "evidence",
            "issuer_id",
            "checked_at",
            "valid_until",
            "due_again",
            "sentence",
            "decision_sentence",
            "next_step",
            "report_file");

    @Override
    public List<Path> write(ReportContents contents, Path folder) throws IOException {
        ResultLines lines = new ResultLines(contents, Wording.english());
        try {
            return List.of(PrivateFiles.write(folder, NAME, file -> write(lines, file)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(ResultLines lines, Path file) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(HEADER);
            lines.forEach(line -> csv.writeRecord(values(line)));
        }
    }

    private static List<String> values(ResultLine line) {
        return Stream.of(
                        line.file(),
                        text(line.sheet()),
                        line.row() == 0 ? "" : Integer.toString(line.row()),
                        text(line.claimId()),
                        text(line.candidate()),
                        line.conclusion().name(),
                        line.decision().name(),
                        String.join(" ", line.codes()),
                        line.grade().name(),
                        text(line.issuerId()),
                        text(line.checkedAt()),
                        text(line.validUntil()),
                        text(line.dueAgain()),
                        line.sentence(),
                        line.ground(),
                        line.nextStep(),
                        text(line.reportFile()))
                .map(FormulaSafety::inCsv)
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
