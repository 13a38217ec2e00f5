package io.bonafide.register;

import java.util.Arrays;
import java.util.List;

/**
 * Whether one word is another one misspelled, as typing slips and people who count on them do it. Different words that
 * honest institutions bear are nearly as close (Northampton and Southampton, Freiburg and Freiberg), so the shorter the
 * word the less is taken for a slip, and another first letter is another word.
 */
final class Slips {
    private static final int SHORTEST_FOR_SLIP = 6;
    private static final int SHORTEST_FOR_OTHER_LETTER = 8;
    private static final int SHORTEST_FOR_TWO_EXCHANGES = 9;
    private static final int SHORTEST_FOR_TWO_SLIPS = 12;

    private static final int MOST_HYPHENS = 5;

    private Slips() {}

    /** Labels of hosts: part by part where both have as many, otherwise as if there were no hyphens. */
    static boolean betweenLabels(String seen, String known) {
        // Most pairs end here: a host is compared with every registered one.
        if (Math.abs(seen.length() - known.length()) > MOST_HYPHENS) {
            return false;
        }
        if (seen.indexOf('-') < 0 && known.indexOf('-') < 0) {
            return isSlip(seen, known);
        }
        List<String> parts = Arrays.asList(seen.split("-"));
        List<String> knownParts = Arrays.asList(known.split("-"));
        return parts.size() == knownParts.size()
                ? betweenWords(parts, knownParts)
                : isSlip(seen.replace("-", ""), known.replace("-", ""));
    }

    /** The same words but for one. */
    static boolean betweenWords(List<String> seen, List<String> known) {
        int other = -1;
        for (int i = 0; i < known.size(); i++) {
            if (!seen.get(i).equals(known.get(i))) {
                if (other >= 0) {
                    return false;
                }
                other = i;
            }
        }
        return other >= 0 && isSlip(seen.get(other), known.get(other));
    }

    private static boolean isSlip(String seen, String known) {
        int length = known.length();
        if (length < SHORTEST_FOR_SLIP || Math.abs(seen.length() - length) > 2 || isOtherBeginning(seen, known)) {
            return false;
        }
        return switch (Spelling.distance(seen, known)) {
            case 1 ->
                !isOtherNumber(seen, known)
                        && (length >= SHORTEST_FOR_OTHER_LETTER || seen.length() != length || sameLetters(seen, known));
            case 2 ->
                length >= SHORTEST_FOR_TWO_SLIPS || (length >= SHORTEST_FOR_TWO_EXCHANGES && sameLetters(seen, known));
            default -> false;
        };
    }

    /** Neither the same first letter, nor one left out, added or exchanged there. */
    private static boolean isOtherBeginning(String seen, String known) {
        return seen.length() < 2
                || (seen.charAt(0) != known.charAt(0)
                        && seen.charAt(0) != known.charAt(1)
                        && seen.charAt(1) != known.charAt(0));
    }

    /** Numbered institutions: {@code school41} is not {@code school42} misspelled. */
    private static boolean isOtherNumber(String seen, String known) {
        return seen.replaceAll("\\d", "").equals(known.replaceAll("\\d", ""))
                && seen.matches(".*\\d.*")
                && known.matches(".*\\d.*");
    }

    private static boolean sameLetters(String one, String other) {
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }
}
