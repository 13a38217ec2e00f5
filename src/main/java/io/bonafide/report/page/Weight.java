package io.bonafide.report.page;

/** How heavy letters are drawn. */
public enum Weight {
    REGULAR,
    SEMIBOLD
}
