package io.bonafide.verification;

/** What a reader should do about a reason, least pressing first. */
public enum Severity {
    /** Nothing to do. */
    INFO,
    /** Read it. */
    NOTE,
    /** Talk to someone. */
    ASK,
    /** Decide before going on. */
    ACT
}
