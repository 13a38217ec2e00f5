package io.bonafide.retrieval;

import io.bonafide.credential.SecuredDocument;

/** Tells JSON that ends in its middle from JSON that is merely wrong: a text within quotes or a bracket is still open. */
final class BrokenOff {
    private BrokenOff() {}

    static boolean is(SecuredDocument document) {
        byte[] bytes = document.bytes();
        int start = 0;
        while (start < bytes.length && Character.isWhitespace(bytes[start])) {
            start++;
        }
        return start < bytes.length && (bytes[start] == '{' || bytes[start] == '[') && endsOpen(bytes, start);
    }

    private static boolean endsOpen(byte[] bytes, int start) {
        int open = 0;
        boolean quoted = false;
        for (int at = start; at < bytes.length; at++) {
            byte next = bytes[at];
            if (quoted && next == '\\') {
                at++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                open += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
                if (open == 0) {
                    // Whatever follows is too much, not too little.
                    return false;
                }
            }
        }
        return true;
    }
}
