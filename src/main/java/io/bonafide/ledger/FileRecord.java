package io.bonafide.ledger;

import io.bonafide.credential.Sha256;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One dropped file of a run.
 *
 * @param fileId beginning of its claims' ids: the first digits of its digest
 * @param copy the private copy that is read
 * @param complete whether all its rows are in the ledger
 * @param refused why nothing of it could be read
 */
public record FileRecord(
        String fileId,
        Sha256 digest,
        String name,
        Path copy,
        boolean complete,
        @Nullable String refused) {

    /** A file as it comes in. */
    public static FileRecord received(String name, Sha256 digest, Path copy) {
        return new FileRecord(digest.shortForm(), digest, name, copy, false, null);
    }
}
