package io.bonafide.format;

import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuredDocument;
import org.jspecify.annotations.Nullable;

/**
 * Where reading a credential stands: done, or waiting for another document (an Open Badges 2.0 assertion is nothing
 * without its badge class and issuer). Keeps this package free of network and retrieval free of formats.
 */
public sealed interface Reading {

    /**
     * The credential is complete.
     *
     * @param issuer the issuer's profile where the format carries or links it; {@code null} where it is resolved from
     *     the issuer's id
     * @param enclosed what came with it, each thing secured on its own
     */
    record Complete(Credential credential, @Nullable IssuerProfile issuer, Enclosed enclosed) implements Reading {

        /** A credential by itself. */
        public Complete(Credential credential, @Nullable IssuerProfile issuer) {
            this(credential, issuer, Enclosed.NONE);
        }
    }

    /**
     * Another document has to be fetched first.
     *
     * @param address where it lies
     * @param credentialItself whether that address is the credential's own: only then does an answer such as 410 speak
     *     about the credential, and not about a document beside it
     * @param next goes on with it
     */
    record Needs(String address, boolean credentialItself, Continuation next) implements Reading {

        /** A document beside the credential: its badge class, its issuer. */
        public Needs(String address, Continuation next) {
            this(address, false, next);
        }
    }

    /** Goes on with the document asked for. */
    @FunctionalInterface
    interface Continuation {

        /**
         * @param document what was asked for
         * @param origin the address that finally answered
         */
        Reading with(SecuredDocument document, String origin) throws UnreadableDocument;
    }
}
