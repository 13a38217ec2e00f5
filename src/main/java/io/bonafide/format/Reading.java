package io.bonafide.format;

import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuredDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where reading a credential stands: done, waiting for another document (an Open Badges 2.0 assertion is nothing
 * without its badge class and issuer), or at something that only leads to one. Keeps this package free of network and
 * retrieval free of formats.
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
     * @param what it is
     * @param next goes on with it
     */
    record Needs(String address, What what, Continuation next) implements Reading {
        /** What lies at an address. */
        public enum What {
            /** At its own address: only here does an answer such as 410 speak about it, and not about a document beside it. */
            CREDENTIAL,
            BADGE_CLASS,
            ISSUER
        }
    }

    /**
     * The document holds others, and one of them is the credential. Answered by single readers; {@link CredentialReaders}
     * goes on with what is inside, so nobody else meets it. No host has answered with what is inside: its origin is empty.
     *
     * @param documents in the order in which they are tried; the first that can be read counts
     * @param otherwise what remains when none of them can be read; {@code null} where one of them has to be
     */
    record Inside(List<SecuredDocument> documents, @Nullable Leads otherwise) implements Reading {
        public Inside {
            documents = List.copyOf(documents);
        }
    }

    /**
     * No credential, but addresses at which one may lie.
     *
     * @param addresses distinct, in the order in which they are worth trying; may be none
     * @param page what the document is, in words, when they lead to nothing
     */
    record Leads(List<String> addresses, String page) implements Reading {
        /** More are not followed. */
        public static final int MOST = 5;

        public Leads {
            addresses = List.copyOf(addresses);
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
