package io.bonafide.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The labels of a row of group headers ({@code Candidate | | Certificate 1 | | |}), one per column. */
final class GroupLabels {
    private GroupLabels() {}

    /** Empty where the row is no row of group headers: a title, a date, an address. */
    static List<String> of(SheetRow row, Merges merges) {
        boolean merged = merges.anyAcross(row);
        List<String> labels = new ArrayList<>();
        String label = "";
        int last = -1;
        for (int column = 0; column < row.cells().size(); column++) {
            String text = Words.strip(row.cell(column).text());
            if (!text.isEmpty()) {
                label = text;
                last = merged ? merges.lastColumn(row.number(), column) : Integer.MAX_VALUE;
            }
            labels.add(column <= last ? label : "");
        }
        while (last > labels.size() - 1 && last < 16_384) {
            labels.add(label);
        }
        Set<String> distinct = new HashSet<>(labels);
        distinct.remove("");
        return distinct.size() < 2 ? List.of() : openEnded(labels, last, label);
    }

    /** Without merged cells the last label reaches to the end of the sheet. */
    private static List<String> openEnded(List<String> labels, int last, String label) {
        if (last == Integer.MAX_VALUE) {
            for (int more = 0; more < 16; more++) {
                labels.add(label);
            }
        }
        return labels;
    }
}
