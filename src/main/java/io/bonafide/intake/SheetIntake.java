package io.bonafide.intake;

import io.bonafide.claim.RowProblem;
import io.bonafide.claim.SheetFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads one sheet: survey it, find its header, decide its columns, then take its rows. */
final class SheetIntake {
    private final FileIntake file;
    private final Sheet sheet;
    private final int sheetNumber;
    private final Synonyms synonyms = Synonyms.standard();

    SheetIntake(FileIntake file, Sheet sheet, int sheetNumber) {
        this.file = file;
        this.sheet = sheet;
        this.sheetNumber = sheetNumber;
    }

    void read() throws UnreadableFile {
        Survey survey = Survey.of(sheet);
        if (sheet.hidden() && !file.settings().hiddenSheets()) {
            report(unread("Hidden sheet, not read; rows that hold something: "
                    + survey.filled().cardinality() + "."));
            return;
        }
        if (survey.filled().isEmpty()) {
            report(unread("The sheet is empty."));
            return;
        }
        Map<String, Field> mapping = file.settings().mapping();
        Optional<HeaderRow> found = new HeaderFinder(synonyms, mapping).find(survey.sample(), sheet.merges());
        Optional<Fault> missing = found.map(header -> unmapped(header, mapping)).orElse(Optional.of(noHeader()));
        if (found.isEmpty() || missing.isPresent()) {
            refuse(survey, missing.orElse(noHeader()));
            return;
        }
        readRows(survey, found.get());
    }

    private void readRows(Survey survey, HeaderRow header) throws UnreadableFile {
        Map<String, Field> mapping = file.settings().mapping();
        ColumnPlan plan = ColumnPlan.of(header, new ColumnRoles(header, mapping, synonyms, survey.sample()));
        RivalColumns rivals = new RivalColumns(plan);
        Fault conflict = rivals.conflict(sheet, header);
        if (conflict != null) {
            file.sink().rejected(conflict.at(file.row(sheet.name(), header.row())));
            Rest rest = Rest.without(header.row(), survey.filled());
            report(facts(header.row(), plan, rest.rows(), rest.skipped(), sheet.notes()));
            return;
        }
        ColumnDates dates = new ColumnDates(survey, file.settings().dateOrder());
        RowIntake rows = new RowIntake(file, sheet.name(), sheetNumber, header, plan, dates);
        sheet.rows(rows);
        List<String> notes = new ArrayList<>(sheet.notes());
        notes.addAll(dates.notes(plan));
        notes.addAll(rivals.notes());
        notes.addAll(rows.notes());
        report(facts(header.row(), plan, rows.rows(), rows.skipped(), notes));
    }

    /** The whole sheet stays unread: its first row says why, the others are counted. */
    private void refuse(Survey survey, Fault why) {
        int first = survey.filled().nextSetBit(0);
        file.sink().rejected(why.at(file.row(sheet.name(), first)));
        Rest rest = Rest.without(first, survey.filled());
        ColumnPlan none = new ColumnPlan(List.of(), List.of(0), List.of(), List.of());
        report(facts(0, none, survey.filled().cardinality(), rest.skipped(), sheet.notes()));
    }

    /** Headers that the job file names and the sheet does not have. */
    private static Optional<Fault> unmapped(HeaderRow header, Map<String, Field> mapping) {
        Set<String> present = header.headers().stream()
                .filter(column -> !column.neverRead())
                .map(column -> Words.normal(column.text()))
                .collect(Collectors.toSet());
        return new TreeSet<>(mapping.keySet())
                .stream()
                        .filter(name -> !present.contains(Words.normal(name)))
                        .findFirst()
                        .map(name -> new Fault(RowProblem.NO_HEADER, name, name, "no column of that name"));
    }

    private static Fault noHeader() {
        return new Fault(RowProblem.NO_HEADER, null, "candidate, credential title, link", "no known column name");
    }

    private SheetFacts unread(String note) {
        List<String> notes = new ArrayList<>(List.of(note));
        notes.addAll(sheet.notes());
        return facts(0, new ColumnPlan(List.of(), List.of(0), List.of(), List.of()), 0, List.of(), notes);
    }

    private SheetFacts facts(int headerRow, ColumnPlan plan, int rows, List<Integer> skipped, List<String> notes) {
        return new SheetFacts(
                file.name(),
                sheet.name(),
                headerRow,
                plan.described(),
                plan.ignored(),
                plan.neverRead(),
                rows,
                skipped,
                notes);
    }

    private void report(SheetFacts facts) {
        file.sink().sheet(facts);
    }

    /** The rows of a sheet besides one. */
    private record Rest(int rows, List<Integer> skipped) {
        static Rest without(int row, BitSet filled) {
            List<Integer> others =
                    filled.stream().filter(number -> number != row).boxed().toList();
            return new Rest(others.size(), others);
        }
    }
}
