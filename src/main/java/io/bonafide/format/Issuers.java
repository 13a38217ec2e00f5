package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.Issuer;
import org.jspecify.annotations.Nullable;

/** Reads who issued a credential (VC Data Model 2.0, 4.7): an id, or an object with one. Without it nothing can be checked. */
final class Issuers {

    private Issuers() {}

    static Issuer of(Part credential) throws UnreadableDocument {
        if (credential.node().path("issuer").isString()) {
            return new Issuer(id(credential.text("issuer")), null, null, null);
        }
        Part issuer = credential.part("issuer");
        if (issuer == null) {
            throw malformed("No issuer");
        }
        return new Issuer(id(issuer.text("id")), issuer.words("name"), issuer.text("url"), issuer.text("email"));
    }

    private static String id(@Nullable String stated) throws UnreadableDocument {
        if (stated == null || !Addresses.isAbsolute(stated)) {
            throw malformed("An issuer without an id that is a URL or DID");
        }
        return stated;
    }
}
