package io.bonafide.intake;

/** Receives the rows of a sheet, blank ones included where the file has them. */
interface RowVisitor {
    void row(SheetRow row);
}
