package io.bonafide.format;

/**
 * A document that could not be turned into what was expected. Caught in one place, where the dossier is assembled.
 */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1;

    /** In which way. */
    public enum Kind {
        /** Broken: not JSON, duplicate keys, too deep, required parts missing. */
        MALFORMED,
        /** Readable, but of a format, version or method that is not supported. */
        UNSUPPORTED,
        /** A page for people. */
        PAGE,
        /** An issuer's answer that it found no record. */
        ABSENT,
        /** As above, by an issuer whose register is complete: it has no such credential. */
        DENIED,
        /** A record that is not decided yet. */
        PENDING
    }

    private final Kind kind;

    /**
     * @param detail what was found and what was expected, without personal data
     */
    public UnreadableDocument(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    static UnreadableDocument malformed(String detail) {
        return new UnreadableDocument(Kind.MALFORMED, detail);
    }

    static UnreadableDocument unsupported(String detail) {
        return new UnreadableDocument(Kind.UNSUPPORTED, detail);
    }

    static UnreadableDocument page(String detail) {
        return new UnreadableDocument(Kind.PAGE, detail);
    }

    public Kind kind() {
        return kind;
    }
}
