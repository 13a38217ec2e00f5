package io.bonafide.intake;

import io.bonafide.claim.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Title, issuer and link of the claims that one group of columns states: usually one, several where people listed them
 * line by line.
 */
record ClaimParts(
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String link) {
    private static final Pattern COLUMNS = Pattern.compile("\\s*(?:,|\\||\\s[-–]\\s)\\s*");
    private static final Pattern TAIL = Pattern.compile("[\\s,;:|(–-]+$");

    /** Empty, with the row failed, where titles and links do not line up one to one. */
    static List<ClaimParts> of(RowValues row, int group) {
        String title = row.text(Field.CLAIM_TITLE, group);
        String issuer = row.text(Field.ISSUER_NAME, group);
        List<String> links = Links.of(row, group);
        if (links.isEmpty() && title != null && title.contains("://")) {
            return selfContained(row, group, title, issuer);
        }
        List<String> titles = TextLists.items(title);
        if (!links.isEmpty() && titles.size() != links.size()) {
            titles = TextLists.lines(title);
        }
        if (titles.size() <= 1 && links.size() <= 1) {
            return List.of(new ClaimParts(title, issuer, links.isEmpty() ? null : links.get(0)));
        }
        if (!titles.isEmpty() && !links.isEmpty() && titles.size() != links.size()) {
            row.fail(misaligned(row, Field.CREDENTIAL_URL, group));
            return List.of();
        }
        return aligned(row, group, titles, links);
    }

    private static List<ClaimParts> aligned(RowValues row, int group, List<String> titles, List<String> links) {
        int count = Math.max(titles.size(), links.size());
        List<ClaimParts> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new ClaimParts(
                    titles.isEmpty() ? null : titles.get(i),
                    oneOf(row, Field.ISSUER_NAME, group, i, count, true),
                    links.isEmpty() ? null : links.get(i)));
        }
        return parts;
    }

    /** Each line is a claim with its own link; a line of three parts is title, issuer, link. */
    private static List<ClaimParts> selfContained(RowValues row, int group, String title, @Nullable String issuer) {
        List<ClaimParts> parts = new ArrayList<>();
        for (String item : TextLists.items(title)) {
            String link = TextLists.linkIn(item);
            if (link == null) {
                row.fail(misaligned(row, Field.CLAIM_TITLE, group));
                return List.of();
            }
            String rest = TAIL.matcher(item.replace(link, "").strip()).replaceFirst("");
            String[] columns = COLUMNS.split(rest);
            boolean named = columns.length == 2 && issuer == null;
            String name = named ? columns[0] : rest;
            parts.add(new ClaimParts(name.isEmpty() ? null : name, named ? columns[1] : issuer, link));
        }
        return parts;
    }

    /** One of several values of a field: as many values as claims, or one for all where it can be shared, or none. */
    static @Nullable String oneOf(RowValues row, Field field, int group, int which, int count, boolean shared) {
        String text = row.text(field, group);
        if (text == null || count == 1) {
            return text;
        }
        List<String> items = TextLists.items(text);
        if (items.size() == count) {
            return items.get(which);
        }
        if (items.size() != 1 || !shared) {
            row.fail(misaligned(row, field, group));
        }
        return items.isEmpty() ? null : items.get(0);
    }

    private static Fault misaligned(RowValues row, Field field, int group) {
        ColumnPlan.Column column = row.filled(field, group);
        return column == null
                ? Fault.of(RowProblem.CLAIMS_NOT_ALIGNED)
                : Fault.in(
                        column, RowProblem.CLAIMS_NOT_ALIGNED, row.cell(column).text());
    }
}
