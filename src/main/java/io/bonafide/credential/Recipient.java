package io.bonafide.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a credential is about.
 *
 * @param id the subject's own identifier (DID, {@code mailto:} ...)
 * @param name plain name, where the credential states one
 */
public record Recipient(@Nullable String id, @Nullable String name, List<Identity> identities) {

    public Recipient {
        identities = List.copyOf(identities);
    }
}
