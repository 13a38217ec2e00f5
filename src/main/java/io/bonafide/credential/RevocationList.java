package io.bonafide.credential;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of what an issuer has revoked, by name (1EdTech VCRL v1.0, {@code RevocationList}; Open Badges 2.0,
 * {@code RevocationList}). It carries no proof: it is worth what the place where it lies is worth.
 *
 * @param id its own address as stated; {@code null} where it states none
 * @param issuer whose list it says it is; {@code null} where it does not say
 * @param revoked names of credentials; standing on the list is what counts, whatever the reason
 */
public record RevocationList(@Nullable String id, @Nullable String issuer, Set<String> revoked) {

    public RevocationList {
        revoked = Set.copyOf(revoked);
    }
}
