package io.bonafide.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * What a worksheet says beside its cells: hyperlinks and merged regions, which stand behind the rows, and what is hidden.
 * Collected in the first reading, used from the second on.
 */
final class XlsxMargins {
    private static final int MOST_LINKS = 1_000_000;
    private static final int LARGEST_RANGE = 1_000;

    private final XlsxRelations relations;
    private final Map<Long, String> links = new HashMap<>();
    private final Merges merges = new Merges();
    private int hiddenRows;
    private boolean beyondColumns;
    private boolean complete;

    XlsxMargins(XlsxRelations relations) {
        this.relations = relations;
    }

    void complete() {
        complete = true;
    }

    Merges merges() {
        return merges;
    }

    @Nullable
    String linkAt(int row, int column) {
        return links.isEmpty() ? null : links.get(key(row, column));
    }

    void row(Attributes attributes) {
        String hidden = attributes.getValue("hidden");
        if (!complete && ("1".equals(hidden) || "true".equals(hidden))) {
            hiddenRows++;
        }
    }

    void beyondColumns() {
        beyondColumns = true;
    }

    /** Links to places inside the workbook and to mail boxes lead to no credential. */
    void hyperlink(Attributes attributes) {
        XlsxRelations.Relation relation = relations.byId(XlsxContents.relation(attributes));
        XlsxReference range = XlsxReference.parse(attributes.getValue("ref"));
        if (complete || relation == null || range == null || !relation.external()) {
            return;
        }
        String fragment = attributes.getValue("location");
        String target = fragment == null || fragment.isEmpty() ? relation.target() : relation.target() + "#" + fragment;
        if (!target.regionMatches(true, 0, "mailto:", 0, 7)) {
            link(range, target);
        }
    }

    private void link(XlsxReference range, String target) {
        int budget = LARGEST_RANGE;
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                if (budget-- == 0 || links.size() >= MOST_LINKS) {
                    return;
                }
                links.put(key(row, column), target);
            }
        }
    }

    void merged(Attributes attributes) {
        XlsxReference range = XlsxReference.parse(attributes.getValue("ref"));
        if (!complete && range != null) {
            merges.add(range.firstRow(), range.firstColumn(), range.lastRow(), range.lastColumn());
        }
    }

    List<String> notes(int mostColumns) {
        List<String> notes = new ArrayList<>();
        if (hiddenRows > 0) {
            notes.add("Hidden rows were read like the others: " + hiddenRows + ".");
        }
        if (beyondColumns) {
            notes.add("Columns after the first " + mostColumns + " were not read.");
        }
        return notes;
    }

    private static long key(int row, int column) {
        return (long) row << 16 | column;
    }
}
