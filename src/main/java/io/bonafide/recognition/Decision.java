package io.bonafide.recognition;

/** What the employer's policy says about one verdict. */
public enum Decision {
    /** It counts. */
    RECOGNISED,
    /** It counts for less than was claimed. */
    PARTLY_RECOGNISED,
    /** A person must look. */
    REFERRED,
    /** It does not count. */
    NOT_RECOGNISED,
    /** The verdict gives nothing to assess yet. */
    NOT_ASSESSED
}
