package io.bonafide.proof;

/** A document that the short way does not know how to treat. No verdict: the long way decides. */
final class Unusual extends Exception {
    private static final long serialVersionUID = 1L;

    Unusual() {
        // Without a trace: nobody reads it, and making one costs more than the short way saves.
        super("Not a document for the short way", null, false, false);
    }
}
