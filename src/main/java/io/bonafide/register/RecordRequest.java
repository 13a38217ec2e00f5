package io.bonafide.register;

import io.bonafide.credential.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * Where one record is to be asked for.
 *
 * @param shape how the answer is read; {@code null} where it is a document of a known format
 */
public record RecordRequest(String address, @Nullable RecordShape shape, RecordRoute route) {
    /** Whether a number is looked up: then no record is an answer too. */
    public boolean isLookUp() {
        return route.page() == null;
    }
}
