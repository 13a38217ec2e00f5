package io.bonafide.report;

import io.bonafide.claim.SheetFacts;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.RecipientMatch;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** {@code results.json}: the run, its files, one object per row or claim, written as it streams, and the issuers that
 * did not answer. */
final class ResultsJson implements ReportWriter {
    static final String NAME = "results.json";

    @Override
    public List<Path> write(ReportContents contents, Path folder) throws IOException {
        try {
            return List.of(PrivateFiles.write(folder, NAME, file -> fill(file, contents)));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static void fill(Path file, ReportContents contents) {
        ResultLines lines = new ResultLines(contents, Wording.english());
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), file, JsonEncoding.UTF8)) {
            json.writeStartObject();
            run(json, contents.run());
            json.writeArrayPropertyStart("files");
            contents.files().forEach(each -> file(json, each));
            json.writeEndArray();
            json.writeArrayPropertyStart("results");
            SilentHosts silent = new SilentHosts(contents::domainOf);
            lines.forEach(line -> {
                result(json, line);
                if (line.verdict() != null) {
                    silent.add(line.verdict());
                }
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("silent_issuers");
            silent.all().forEach(silence -> SilenceJson.write(json, silence));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void run(JsonGenerator json, RunFacts run) {
        json.writeObjectPropertyStart("run");
        text(json, "run_id", run.runId());
        text(json, "job", run.job());
        text(json, "started_at", run.startedAt());
        text(json, "reported_at", run.reportedAt());
        text(json, "first_reported_at", run.firstReportedAt());
        text(json, "zone", run.zone());
        json.writeObjectPropertyStart("policy");
        text(json, "id", run.policyId());
        text(json, "version", run.policyVersion());
        text(json, "sha256", run.policyDigest());
        json.writeEndObject();
        text(json, "stage", run.stage());
        text(json, "contact", run.contact());
        text(json, "delete_after", run.deleteAfter());
        json.writeBooleanProperty("demo", run.demo());
        text(json, "product_version", run.productVersion());
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, FileFacts file) {
        json.writeStartObject();
        text(json, "name", file.name());
        text(json, "sha256", file.digest());
        text(json, "refused", file.refused());
        json.writeNumberProperty("claims", file.claims());
        json.writeNumberProperty("rejected", file.rejected().size());
        json.writeArrayPropertyStart("sheets");
        file.sheets().forEach(sheet -> sheet(json, sheet));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void sheet(JsonGenerator json, SheetFacts sheet) {
        json.writeStartObject();
        text(json, "sheet", sheet.sheet());
        json.writeNumberProperty("header_row", sheet.headerRow());
        json.writeNumberProperty("rows", sheet.rows());
        json.writeNumberProperty("skipped", sheet.skipped().size());
        texts(json, "ignored_columns", sheet.ignored());
        texts(json, "never_read_columns", sheet.neverRead());
        texts(json, "notes", sheet.notes());
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, ResultLine line) {
        json.writeStartObject();
        text(json, "file", line.file());
        text(json, "sheet", line.sheet());
        if (line.row() == 0) {
            json.writeNullProperty("row");
        } else {
            json.writeNumberProperty("row", line.row());
        }
        text(json, "claim_id", line.claimId());
        text(json, "candidate_reference", line.candidate());
        text(json, "conclusion", line.conclusion());
        text(json, "decision", line.decision());
        texts(json, "codes", line.codes());
        text(json, "evidence", line.grade());
        text(json, "issuer_id", line.issuerId());
        text(json, "checked_at", line.checkedAt());
        text(json, "valid_until", line.validUntil());
        text(json, "due_again", line.dueAgain());
        text(json, "sentence", line.sentence());
        text(json, "decision_sentence", line.ground());
        text(json, "next_step", line.nextStep());
        text(json, "report_file", line.reportFile());
        found(json, line.verdict());
        json.writeEndObject();
    }

    private static void found(JsonGenerator json, @Nullable Verdict verdict) {
        text(
                json,
                "recipient_match",
                verdict == null ? null : RecipientMatch.in(verdict).orElse(null));
        AttestedCredential found = verdict == null ? null : verdict.found();
        if (found == null) {
            json.writeNullProperty("achievement");
        } else {
            FoundJson.write(json, found);
        }
    }

    static void texts(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(wellFormed(value)));
        json.writeEndArray();
    }

    /** Instants and dates in ISO 8601, enums by name; absent values are {@code null}, never left out. */
    static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, wellFormed(value.toString()));
        }
    }

    /** Half a surrogate pair, as hostile or shortened text may hold, becomes a question mark instead of an error. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
