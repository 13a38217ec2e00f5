package io.bonafide.proof;

/**
 * One RDF statement, its terms written as in N-Quads: {@code <iri>}, {@code _:label}, {@code "text"^^<type>}.
 */
record Statement(String subject, String predicate, String object) {

    static boolean isBlank(String term) {
        return term.charAt(0) == '_';
    }

    /** The line of N-Quads that this would be with other blank nodes. */
    String line(String otherSubject, String otherObject) {
        return otherSubject + ' ' + predicate + ' ' + otherObject + " .\n";
    }
}
