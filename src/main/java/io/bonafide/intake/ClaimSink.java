package io.bonafide.intake;

import io.bonafide.claim.Claim;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.SheetFacts;

/** Receives what a file holds, row by row. Every row that holds something arrives here exactly once. */
public interface ClaimSink {

    void claim(Claim claim);

    void rejected(RejectedRow row);

    /** After the last row of each sheet, sheets that were not read included. */
    void sheet(SheetFacts facts);
}
