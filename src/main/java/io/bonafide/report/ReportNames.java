package io.bonafide.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of candidates' reports. A reference comes from a stranger: only letters, digits, dots, dashes and underscores of it
 * become part of a file name, a changed one gets a hash, and no two reports of a run share a name, capitals or not.
 * Asked in the same order, it gives the same names.
 */
final class ReportNames {
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");
    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** {@code C-1001.pdf}, or {@code etc-passwd-1f2e3d4c.pdf} where the reference was {@code ../../etc/passwd}. */
    String of(String reference) {
        String slug = slug(reference);
        String name = slug.equals(reference) ? slug : slug + "-" + hash(reference);
        if (!taken.add(name.toLowerCase(Locale.ROOT))) {
            name = slug + "-" + hash(reference);
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = slug + "-" + hash(reference) + "-" + i;
            }
        }
        return name + ".pdf";
    }

    private static String slug(String reference) {
        String fit = DOTS.matcher(UNFIT.matcher(reference).replaceAll("-")).replaceAll(".");
        String trimmed = EDGES.matcher(fit).replaceAll("");
        String cut = trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed;
        return cut.isEmpty() ? "candidate" : cut;
    }

    private static String hash(String reference) {
        return ReportId.hash(reference).substring(0, 8);
    }
}
