package io.bonafide.proof;

/** A document that the short way does not know how to treat. No verdict: the long way decides. */
final class Unusual extends Exception {
    static final Unusual INSTANCE = new Unusual();
    private static final long serialVersionUID = 1L;

    private Unusual() {
        // One for all, so without a trace of where it came from.
        super("Not a document for the short way", null, false, false);
    }
}
