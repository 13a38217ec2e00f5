package io.bonafide.format;

import io.bonafide.credential.Identity;
import io.bonafide.credential.Recipient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whom a credential is about: Open Badges 3.0 {@code AchievementSubject}, Open Badges 2.0 {@code IdentityObject}. */
final class Recipients {

    private Recipients() {}

    static Recipient ofSubject(@Nullable Part subject) {
        if (subject == null) {
            return new Recipient(null, null, List.of());
        }
        List<Identity> identities = new ArrayList<>();
        for (Part part : subject.parts("identifier")) {
            Identity identity = identity(part, part.text("identityType"), part.text("identityHash"));
            if (identity != null) {
                identities.add(identity);
            }
        }
        String email = subject.text("email");
        if (email != null) {
            identities.add(new Identity("email", email, false, null));
        }
        return new Recipient(subject.text("id"), name(subject, identities), identities);
    }

    static Recipient ofAssertion(Part assertion) {
        List<Identity> identities = new ArrayList<>();
        for (Part part : assertion.parts("recipient")) {
            Identity identity = identity(part, part.text("type"), part.text("identity"));
            if (identity == null) {
                part.deviations().malformed(part.pointer(), "An identity without type or value");
            } else {
                identities.add(identity);
            }
        }
        return new Recipient(null, plainName(identities), identities);
    }

    private static @Nullable Identity identity(Part part, @Nullable String type, @Nullable String value) {
        if (type == null || value == null) {
            return null;
        }
        return new Identity(type, value, part.flag("hashed"), part.text("salt"));
    }

    private static @Nullable String name(Part subject, List<Identity> identities) {
        String name = subject.words("name");
        return name == null ? plainName(identities) : name;
    }

    private static @Nullable String plainName(List<Identity> identities) {
        return identities.stream()
                .filter(identity -> identity.type().equals("name") && !identity.hashed())
                .map(Identity::value)
                .findFirst()
                .orElse(null);
    }
}
