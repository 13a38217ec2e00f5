package io.bonafide.intake;

/** A file that cannot be read as a spreadsheet at all. The message is one sentence for people, with what to do. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableFile(String message) {
        super(message);
    }
}
