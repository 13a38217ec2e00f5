package io.bonafide.report;

import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.SheetFacts;
import io.bonafide.credential.Sha256;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dropped file of the run.
 *
 * @param name as dropped
 * @param copy the private copy that was read
 * @param refused why the whole file was refused; {@code null} when it was read
 * @param claims number of claims read from it
 * @param rejected rows in quarantine, in file order
 */
public record FileFacts(
        String name,
        Sha256 digest,
        Path copy,
        @Nullable String refused,
        int claims,
        List<SheetFacts> sheets,
        List<RejectedRow> rejected) {

    public FileFacts {
        sheets = List.copyOf(sheets);
        rejected = List.copyOf(rejected);
    }
}
