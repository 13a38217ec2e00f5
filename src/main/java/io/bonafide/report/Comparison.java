package io.bonafide.report;

import io.bonafide.claim.Claim;
import io.bonafide.claim.PartialDate;
import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Ink;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Span;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list says beside what the credential says; only what the checks found to differ is emphasised. */
final class Comparison {
    private final Verdict verdict;
    private final Phrases phrases;

    Comparison(Verdict verdict, Phrases phrases) {
        this.verdict = verdict;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        sheet.heading(3, phrases.text("pdf.block.compared"));
        AttestedCredential found = verdict.found();
        Table table = found == null ? listed() : compared(found);
        if (!table.isEmpty()) {
            sheet.table(table);
        }
        if (found == null && !verdict.sources().isEmpty()) {
            sheet.gap(4);
            sheet.text(Paragraph.of(phrases.text("pdf.block.unauthenticated"), Style.SMALL));
        }
    }

    private Table compared(AttestedCredential found) {
        Claim claim = verdict.claim();
        Table table = new Table(
                        List.of(
                                phrases.text("pdf.block.field"),
                                phrases.text("pdf.block.claimed"),
                                phrases.text("pdf.block.found")),
                        18,
                        41,
                        41)
                .dense();
        row(table, "title", claim.achievement(), found.achievement().name(), CheckName.TITLE);
        row(table, "issuer", claim.issuer(), found.issuer().name(), CheckName.AWARDER);
        row(table, "name", claim.candidate().name(), found.recipientName(), CheckName.RECIPIENT);
        row(table, "level", claim.level(), found.achievement().level(), CheckName.LEVEL);
        row(table, "issued", written(claim.issued()), day(found.issued()), CheckName.DATES);
        row(table, "from", null, day(found.validity().from()), CheckName.VALIDITY);
        row(table, "until", written(claim.expires()), day(found.validity().until()), CheckName.VALIDITY);
        row(table, "platform", claim.platform(), null, null);
        row(table, "number", claim.credentialNumber(), null, null);
        return table;
    }

    private Table listed() {
        Claim claim = verdict.claim();
        Table table =
                new Table(List.of(phrases.text("pdf.block.field"), phrases.text("pdf.block.claimed")), 18, 82).dense();
        row(table, "title", claim.achievement());
        row(table, "issuer", claim.issuer());
        row(table, "name", claim.candidate().name());
        row(table, "level", claim.level());
        row(table, "issued", written(claim.issued()));
        row(table, "until", written(claim.expires()));
        row(table, "platform", claim.platform());
        row(table, "number", claim.credentialNumber());
        return table;
    }

    private void row(Table table, String field, @Nullable String claimed) {
        if (!Phrases.value(claimed).isEmpty()) {
            table.row(field(field), Cell.of(Phrases.value(claimed), Style.CELL));
        }
    }

    private void row(
            Table table, String field, @Nullable String claimed, @Nullable String found, @Nullable CheckName check) {
        String left = Phrases.value(claimed);
        String right = Phrases.value(found);
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        boolean differs = check != null && verdict.outcomeOf(check) == Outcome.FAILED && !left.equals(right);
        table.row(
                field(field),
                Cell.of(orNothing(left), differs ? Style.CELL_STRONG : Style.CELL),
                differs ? different(orNothing(right)) : Cell.of(orNothing(right), Style.CELL));
    }

    private Cell different(String text) {
        return Cell.of(Paragraph.of(List.of(
                        new Span(text, Style.CELL_STRONG),
                        new Span("   ≠ " + phrases.text("pdf.block.differs"), Style.CELL_SOFT))))
                .tinted(Ink.TINT_ORANGE);
    }

    private Cell field(String key) {
        return Cell.heading(phrases.text("pdf.field." + key), Style.CELL_SOFT);
    }

    private String orNothing(String value) {
        return value.isEmpty() ? phrases.text("not.stated") : value;
    }

    private static @Nullable String written(@Nullable PartialDate date) {
        return date == null ? null : Dates.written(date);
    }

    private @Nullable String day(@Nullable Instant instant) {
        return instant == null ? null : Dates.day(instant);
    }
}
