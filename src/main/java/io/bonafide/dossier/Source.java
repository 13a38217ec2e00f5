package io.bonafide.dossier;

import io.bonafide.credential.Sha256;
import java.time.Instant;

/**
 * A document that the dossier rests on.
 *
 * @param asked address asked for, without query
 * @param answered address that finally answered, without query
 * @param status HTTP status; 0 where nothing was asked of a server
 * @param size bytes after decoding
 * @param at when it was received
 */
public record Source(String asked, String answered, int status, String mediaType, Sha256 digest, int size, Instant at) {
    /** In place of a status where nothing was asked of a server. */
    public static final int UNASKED = 0;
}
