package io.bonafide.verification;

import io.bonafide.credential.Identity;
import io.bonafide.credential.Recipient;
import java.util.Optional;

/** The plain name that a credential gives its recipient: as a name, or as an identity of type {@code name}. */
final class StatedName {
    private StatedName() {}

    static Optional<String> of(Recipient recipient) {
        return Optional.ofNullable(recipient.name())
                .or(() -> recipient.identities().stream()
                        .filter(identity -> !identity.hashed() && "name".equalsIgnoreCase(identity.type()))
                        .map(Identity::value)
                        .findFirst())
                .filter(name -> !name.isBlank());
    }
}
