package io.bonafide.format;

import io.bonafide.credential.Deviation;
import io.bonafide.credential.Deviation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects where a document departs from its specification, while it is read. */
final class Deviations {
    private static final int SHOWN = 120;

    private final List<Deviation> found = new ArrayList<>();

    void malformed(String pointer, String detail) {
        add(Kind.MALFORMED, pointer, detail);
    }

    void unsigned(String pointer, String detail) {
        add(Kind.UNSIGNED_PARTS, pointer, detail);
    }

    void unsupported(String pointer, String detail) {
        add(Kind.UNSUPPORTED, pointer, detail);
    }

    void contradiction(String pointer, String detail) {
        add(Kind.CONTRADICTION, pointer, detail);
    }

    void tolerated(String pointer, String detail) {
        add(Kind.TOLERATED, pointer, detail);
    }

    List<Deviation> asList() {
        return List.copyOf(found);
    }

    private void add(Kind kind, String pointer, String detail) {
        Deviation deviation = new Deviation(kind, pointer, detail);
        if (!found.contains(deviation)) {
            found.add(deviation);
        }
    }

    /** A technical name that a document states (context, type, algorithm), made fit for a message: short and printable. */
    static String shown(String stated) {
        String printable = stated.replaceAll("[^\\x20-\\x7E]", "?");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "...";
    }
}
