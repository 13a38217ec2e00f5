package io.bonafide.intake;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.RowProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who a row is about. */
final class CandidateCells {
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[;,\\s]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[;\\n]\\s*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private CandidateCells() {}

    /** {@code null}, with the row failed, where the row names nobody. */
    static @Nullable Candidate read(RowValues row) {
        List<String> addresses = addresses(row);
        String name = name(row);
        String reference = row.text(Field.CANDIDATE_REF, 0);
        if (reference == null) {
            reference = !addresses.isEmpty()
                    ? derived(addresses.get(0).toLowerCase(Locale.ROOT))
                    : name != null ? derived(Words.normal(name)) : null;
        }
        if (reference == null) {
            row.fail(Fault.of(RowProblem.CANDIDATE_UNKNOWN));
            return null;
        }
        return new Candidate(reference, name, formerNames(row), addresses);
    }

    private static @Nullable String name(RowValues row) {
        String full = row.text(Field.CANDIDATE_NAME, 0);
        if (full != null) {
            return oneLine(full);
        }
        String given = row.text(Field.GIVEN_NAME, 0);
        String family = row.text(Field.FAMILY_NAME, 0);
        if (given == null || family == null) {
            return given != null ? oneLine(given) : family == null ? null : oneLine(family);
        }
        return oneLine(given + " " + family);
    }

    private static String oneLine(String name) {
        return SPACES.matcher(name).replaceAll(" ");
    }

    private static List<String> addresses(RowValues row) {
        List<String> addresses = new ArrayList<>();
        for (ColumnPlan.Column column : row.plan().in(Field.EMAIL, 0)) {
            for (String part : BETWEEN_ADDRESSES.split(row.cell(column).text())) {
                String address = unwrapped(Words.strip(part));
                if (address.contains("@") && !addresses.contains(address)) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    /** {@code <anna@example.org>} as mail programs paste it. */
    private static String unwrapped(String part) {
        String bare = part.startsWith("<") && part.endsWith(">") ? part.substring(1, part.length() - 1) : part;
        return bare.regionMatches(true, 0, "mailto:", 0, 7) ? bare.substring(7) : bare;
    }

    private static List<String> formerNames(RowValues row) {
        List<String> names = new ArrayList<>();
        for (ColumnPlan.Column column : row.plan().in(Field.FORMER_NAME, 0)) {
            for (String part : BETWEEN_NAMES.split(row.cell(column).text())) {
                String name = Words.strip(part);
                if (!name.isEmpty()) {
                    names.add(oneLine(name));
                }
            }
        }
        return names;
    }

    /** Groups the rows of one person without saying who it is. */
    private static String derived(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return "C-" + HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
