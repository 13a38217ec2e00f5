package io.bonafide.proof;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects statements under other labels (vc-di-ecdsa 3.4.1, "labelReplacementCanonicalizeNQuads"). */
final class Relabelled implements RdfQuadConsumer {
    private static final String BLANK = "_:";

    private final Map<String, String> names;
    private final Set<String> met = new HashSet<>();
    private final Set<String> statements = new TreeSet<>();

    Relabelled(Map<String, String> names) {
        this.names = names;
    }

    @Override
    public RdfQuadConsumer quad(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {
        boolean literal = datatype != null || language != null;
        statements.add(NQuadsWriter.nquad(
                name(subject),
                predicate,
                literal ? object : name(object),
                datatype,
                language,
                direction,
                graph == null ? null : name(graph)));
        return this;
    }

    /** All of them, provided that the labels given are those of this very document. */
    List<String> inOrder() throws Refusal {
        if (!met.equals(names.keySet())) {
            throw Refusal.mismatch("A proof that names other parts than the document has");
        }
        return List.copyOf(statements);
    }

    private String name(String resource) {
        if (!resource.startsWith(BLANK)) {
            return resource;
        }
        String label = resource.substring(BLANK.length());
        met.add(label);
        return BLANK + names.getOrDefault(label, label);
    }
}
