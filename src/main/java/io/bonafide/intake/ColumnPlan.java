package io.bonafide.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns of a sheet are read as what.
 *
 * @param columns those that are read, in order
 * @param groups numbers of the repeated groups of columns, each a claim of its own; only 0 where nothing repeats
 */
record ColumnPlan(List<Column> columns, List<Integer> groups, List<String> ignored, List<String> neverRead) {

    /**
     * A column that is read.
     *
     * @param index from 0
     * @param group 0 where the column belongs to the row as a whole
     */
    record Column(int index, String header, Field field, int group) {}

    static ColumnPlan of(HeaderRow header, ColumnRoles roles) {
        Map<Header, Field> read = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        Set<String> neverRead = new LinkedHashSet<>();
        for (Header column : header.headers()) {
            Field field = roles.field(column);
            if (field != null) {
                read.put(column, field);
            } else if (column.neverRead()) {
                neverRead.add(column.text());
            } else {
                ignored.add(column.text());
            }
        }
        Map<Header, Integer> groups = ColumnGroups.of(read);
        List<Column> columns = read.entrySet().stream()
                .map(entry -> column(entry.getKey(), entry.getValue(), groups))
                .toList();
        List<Integer> numbers = groups.values().stream()
                .filter(number -> number > 0)
                .distinct()
                .sorted()
                .toList();
        return new ColumnPlan(columns, numbers.isEmpty() ? List.of(0) : numbers, ignored, List.copyOf(neverRead));
    }

    private static Column column(Header header, Field field, Map<Header, Integer> groups) {
        return new Column(header.column(), header.text(), field, groups.getOrDefault(header, 0));
    }

    boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** The columns of a field for one claim: those of its group, or else those of the row as a whole. */
    List<Column> of(Field field, int group) {
        List<Column> own = in(field, group);
        return own.isEmpty() && group != 0 ? in(field, 0) : own;
    }

    List<Column> in(Field field, int group) {
        List<Column> found = new ArrayList<>(2);
        for (Column column : columns) {
            if (column.field() == field && column.group() == group) {
                found.add(column);
            }
        }
        return found;
    }

    /** Header to field, as people are shown it; a header that repeats is told apart by its column letter. */
    Map<String, String> described() {
        Map<String, Long> times =
                columns.stream().collect(Collectors.groupingBy(Column::header, Collectors.counting()));
        Map<String, String> described = new LinkedHashMap<>();
        for (Column column : columns) {
            String letters = " (column " + Words.columnLetters(column.index()) + ")";
            boolean once = times.getOrDefault(column.header(), 0L) == 1;
            described.put(
                    once ? column.header() : column.header() + letters,
                    column.field().key());
        }
        return described;
    }
}
