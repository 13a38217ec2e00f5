package io.bonafide.format;

import io.bonafide.credential.Deviation;
import io.bonafide.credential.Deviation.Kind;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects where a document departs from its specification, while it is read. */
final class Deviations {
    private static final int SHOWN = 120;

    /** Of each kind. A document with more is no worse for it, and nobody reads on. */
    private static final int MOST = 20;

    private final Set<Deviation> found = new LinkedHashSet<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

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

    void add(Kind kind, String pointer, String detail) {
        if (counts.getOrDefault(kind, 0) < MOST && found.add(new Deviation(kind, pointer, detail))) {
            counts.merge(kind, 1, Integer::sum);
        }
    }

    /** A technical name that a document states (context, type, algorithm), made fit for a message: short and printable. */
    static String shown(String stated) {
        String printable = stated.replaceAll("[^\\x20-\\x7E]", "?");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "...";
    }
}
