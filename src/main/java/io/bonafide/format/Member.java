package io.bonafide.format;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a class's table.
 *
 * @param of the class of the object; {@code null} where it is no object or any object will do
 * @param terms the vocabulary; empty where any value will do
 * @param extensible whether the vocabulary may be extended by {@code ext:} terms
 * @param many whether there may be several; one may stand without a list (the published schemas allow for compaction)
 * @param link what it means when the address of the object stands in its place
 */
record Member(
        String name,
        Holds holds,
        @Nullable ObjectClass of,
        Set<String> terms,
        boolean extensible,
        boolean required,
        boolean many,
        Link link) {

    /** An address in place of an object. */
    enum Link {
        REFUSED,
        TOLERATED,
        ALLOWED
    }

    static Member one(String name, Holds holds) {
        return new Member(name, holds, null, Set.of(), false, false, false, Link.REFUSED);
    }

    static Member many(String name, Holds holds) {
        return new Member(name, holds, null, Set.of(), false, false, true, Link.REFUSED);
    }

    static Member one(String name, ObjectClass of) {
        return new Member(name, Holds.OBJECT, of, Set.of(), false, false, false, Link.REFUSED);
    }

    static Member many(String name, ObjectClass of) {
        return new Member(name, Holds.OBJECT, of, Set.of(), false, false, true, Link.REFUSED);
    }

    /** A term of a closed list. */
    static Member term(String name, Set<String> terms) {
        return new Member(name, Holds.TEXT, null, terms, false, false, false, Link.REFUSED);
    }

    /** A term of a vocabulary that is meant to be extended. */
    static Member openTerm(String name, Set<String> terms) {
        return new Member(name, Holds.TEXT, null, terms, true, false, false, Link.REFUSED);
    }

    Member asRequired() {
        return new Member(name, holds, of, terms, extensible, true, many, link);
    }

    Member or(Link address) {
        return new Member(name, holds, of, terms, extensible, required, many, address);
    }

    /** Whether it tells of an object by somebody else, whose faults are not this document's. */
    boolean isEndorsement() {
        return of == ObjectClass.ENDORSEMENT_CREDENTIAL;
    }
}
