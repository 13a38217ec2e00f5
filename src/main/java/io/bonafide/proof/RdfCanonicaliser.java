package io.bonafide.proof;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * RDF Dataset Canonicalization (RDFC-1.0) within bounded work.
 *
 * <p>Blank nodes can be arranged so that the algorithm takes exponential time ("Dataset Poisoning"). Steps are counted,
 * not seconds: whether a document is refused must not depend on how busy the machine is. The bound is
 * hundreds of times what a credential needs, seven times what the hardest lawful example of the specification needs, and
 * is reached within a fraction of a second.
 */
final class RdfCanonicaliser {
    static final int MAX_STEPS = 100_000;

    private final RdfCanon canon;

    RdfCanonicaliser(String hashAlgorithm) {
        this.canon = RdfCanon.create(hashAlgorithm, new Steps());
    }

    /** Where the statements go in. */
    RdfQuadConsumer input() {
        return canon;
    }

    /** Canonical N-Quads. */
    String canonical() throws Refusal {
        StringWriter out = new StringWriter();
        provide(new NQuadsWriter(out));
        return out.toString();
    }

    /**
     * Canonical statements with other labels, one N-Quads line each, in the order of their characters.
     *
     * @param names the label that stands in for each canonical one, both without {@code _:}
     */
    List<String> relabelled(Map<String, String> names) throws Refusal {
        Relabelled statements = new Relabelled(names);
        provide(statements);
        return statements.inOrder();
    }

    private void provide(RdfQuadConsumer consumer) throws Refusal {
        try {
            canon.provide(consumer);
        } catch (TooManySteps | StackOverflowError e) {
            // The algorithm recurses along chains of blank nodes: a long enough chain ends the stack before the count.
            throw Refusal.malformed("Too costly to canonicalise");
        } catch (RdfConsumerException e) {
            throw new AssertionError("Writing to memory does not fail", e);
        }
    }

    /** From the labels of the input's blank nodes to the canonical ones. */
    Map<String, String> labels() {
        return canon.mapping();
    }

    private static final class Steps implements RdfCanonTicker {
        private int taken;

        @Override
        public void tick() {
            if (++taken > MAX_STEPS) {
                throw new TooManySteps();
            }
        }
    }

    private static final class TooManySteps extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }
}
