package io.bonafide.report;

import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Source;
import io.bonafide.register.IssuerStanding;
import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How a claim was checked: by what, where, when, in how many attempts, and in which row it stands. */
final class Provenance {
    private static final int MOST = 8;

    private final Verdict verdict;
    private final Phrases phrases;
    private final Dates dates;

    Provenance(Verdict verdict, RunFacts run, Phrases phrases) {
        this.verdict = verdict;
        this.phrases = phrases;
        this.dates = new Dates(run.zone());
    }

    void addTo(Sheet sheet) throws IOException {
        sheet.heading(3, phrases.text("pdf.block.how"));
        Table table = new Table(List.of(), 18, 82).dense();
        AttestedCredential found = verdict.found();
        if (found != null) {
            row(table, "format", text(found.format().title()));
            row(table, "secured", text(found.securedBy()));
        }
        row(table, "grade", text(Phrases.capital(phrases.wording().word(verdict.grade()))));
        row(table, "issuer", text(standing()));
        row(table, "address", new Addresses(phrases).of(verdict));
        row(table, "documents", limited(verdict.sources(), this::document));
        row(table, "attempts", limited(verdict.attempts(), this::attempt));
        row(table, "time", text(dates.moment(verdict.asOf())));
        row(table, "row", text(verdict.claim().source().toString()));
        sheet.table(table);
    }

    private void row(Table table, String key, List<Paragraph> value) {
        if (!value.isEmpty()) {
            table.row(Cell.heading(phrases.text("pdf.how." + key), Style.CELL_SOFT), new Cell(value, false, null));
        }
    }

    private static List<Paragraph> text(String value) {
        return List.of(Paragraph.of(Phrases.value(value), Style.CELL));
    }

    private <T> List<Paragraph> limited(List<T> all, Function<T, String> words) {
        List<Paragraph> paragraphs = new ArrayList<>();
        // What several parts of a credential need is fetched once, and stands once.
        List<T> each = all.stream().distinct().toList();
        each.stream().limit(MOST).forEach(one -> paragraphs.addAll(text(words.apply(one))));
        if (each.size() > MOST) {
            paragraphs.addAll(text(phrases.text("pdf.how.more", "count", Integer.toString(each.size() - MOST))));
        }
        return paragraphs;
    }

    private String document(Source source) {
        return phrases.text(
                "pdf.how.document",
                "address",
                source.answered(),
                "size",
                Integer.toString(source.size()),
                "digest",
                source.digest().shortForm());
    }

    private String attempt(Attempt attempt) {
        return phrases.text(
                "pdf.how.attempt",
                "at",
                dates.second(attempt.at()),
                "address",
                attempt.address(),
                "result",
                attempt.result());
    }

    private String standing() {
        IssuerStanding standing = verdict.issuer();
        if (standing instanceof IssuerStanding.Known known) {
            return phrases.text("pdf.issuer.known", "name", known.issuer().name(), "by", known.by());
        }
        if (standing instanceof IssuerStanding.LooksLike like) {
            return phrases.text(
                    "pdf.issuer.looks", "name", like.issuer().name(), "trick", like.trick(), "seen", like.seen());
        }
        // Whoever an unproved document names is nobody yet: the register has not been asked about them.
        return phrases.text(verdict.found() == null ? "pdf.issuer.unproved" : "pdf.issuer.unknown");
    }
}
