package io.bonafide.intake;

import io.bonafide.claim.RowProblem;
import io.bonafide.intake.ColumnPlan.Column;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses that a row gives for a claim: written, or behind the link's or the title's text. */
final class Links {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^/?#\\s]*)(?:[/?#].*)?", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("(www\\.[^/?#\\s]+)(?:[/?#]\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_PATH = Pattern.compile("((?:[\\w-]+\\.)+[A-Za-z]{2,})(?:/\\S*)?");

    private Links() {}

    static List<String> of(RowValues row, int group) {
        Column url = row.filled(Field.CREDENTIAL_URL, group);
        if (url != null) {
            return of(row, url);
        }
        Column title = row.filled(Field.CLAIM_TITLE, group);
        return title == null || row.cell(title).link() == null ? List.of() : of(row, title);
    }

    private static List<String> of(RowValues row, Column column) {
        Cell cell = row.cell(column);
        String text = Words.strip(cell.text());
        if (cell.link() == null) {
            // A pasted credential is full of addresses, and is none of them.
            return Pointers.isPasted(text) ? List.of(text) : TextLists.links(text);
        }
        String target = Words.strip(cell.link());
        String shown = host(text, column.field() == Field.CREDENTIAL_URL);
        if (shown != null && !shown.equals(host(target, true))) {
            row.fail(Fault.in(column, RowProblem.LINK_TEXT_DIFFERS, text + " → " + target));
        }
        return List.of(target);
    }

    /** Host of a text that is an address; a title needs more than a dot in it to look like one. */
    private static @Nullable String host(String text, boolean linkColumn) {
        for (Pattern form : linkColumn ? List.of(ADDRESS, BARE, BARE_PATH) : List.of(ADDRESS, BARE)) {
            Matcher address = form.matcher(text);
            if (address.matches()) {
                return bareHost(address.group(1));
            }
        }
        return null;
    }

    private static String bareHost(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        return host.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
    }
}
