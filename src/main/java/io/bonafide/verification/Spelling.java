package io.bonafide.verification;

/** Whether two words are the same but for a slip of the pen. */
final class Spelling {
    private static final int SHORTEST_WITH_SLIP = 4;
    private static final int SHORTEST_WITH_TWO_SLIPS = 7;

    private Spelling() {}

    static boolean isNear(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter >= SHORTEST_WITH_TWO_SLIPS ? 2 : shorter >= SHORTEST_WITH_SLIP ? 1 : 0;
        return Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
    }

    /** Letters to put in, leave out or exchange (Levenshtein). */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column < previous.length; column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[previous.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int exchange = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(previous[column - 1] + exchange, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
