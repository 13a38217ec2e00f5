package io.bonafide.format;

import io.bonafide.credential.Deviation.Kind;

/**
 * What may be wrong with one member of a document. What is tolerated is what platforms that people are shown really write,
 * and what changes nothing that is read here; it is listed in this one place and remarked upon each time.
 */
enum Fault {
    MISSING(Kind.MALFORMED, "Required and missing"),
    EMPTY(Kind.MALFORMED, "Required and empty"),
    NOT_TEXT(Kind.MALFORMED, "Not a text"),
    NOT_URL(Kind.MALFORMED, "Not a URL"),
    NOT_OBJECT(Kind.MALFORMED, "Not an object"),
    NOT_TRUTH(Kind.MALFORMED, "Neither true nor false"),
    NOT_NUMBER(Kind.MALFORMED, "Not a number"),
    NOT_TIME(Kind.MALFORMED, "Not a date and time with a time zone"),
    NOT_EMAIL(Kind.MALFORMED, "Not an e-mail address"),
    NOT_A_TERM(Kind.MALFORMED, "None of the terms that may stand here"),
    SEVERAL(Kind.MALFORMED, "More than one"),

    /** An optional text or address that says nothing (Badgr lineage). */
    LEFT_EMPTY(Kind.TOLERATED, "Empty"),
    NUMBER_AS_TEXT(Kind.TOLERATED, "A text instead of a number"),
    TEXT_AS_NUMBER(Kind.TOLERATED, "A number instead of a text"),
    /** Open Badges 2.0 and drafts of 3.0 linked images and criteria by address alone. */
    LINK_FOR_OBJECT(Kind.TOLERATED, "An address instead of an object"),
    LIST_OF_ONE(Kind.TOLERATED, "A list of one"),
    /** A vocabulary that may be extended, and that grows from edition to edition. */
    FOREIGN_TERM(Kind.TOLERATED, "Neither a term of the vocabulary nor an extension of it");

    private final Kind kind;
    private final String detail;

    Fault(Kind kind, String detail) {
        this.kind = kind;
        this.detail = detail;
    }

    Kind kind() {
        return kind;
    }

    String detail() {
        return detail;
    }
}
