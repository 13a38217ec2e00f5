package io.bonafide.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The JSON-LD contexts of a document, judged by name (VC Data Model 2.0, 4.3). The known ones are those that
 * {@code proof} carries with it; any other fails closed, because nobody could say what its terms mean.
 */
final class Contexts {
    static final String VC_1 = "https://www.w3.org/2018/credentials/v1";
    static final String VC_2 = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES_2 = "https://w3id.org/openbadges/v2";
    private static final String OPEN_BADGES_3 = "https://purl.imsglobal.org/spec/ob/v3p0/context";
    private static final String CLR_2 = "https://purl.imsglobal.org/spec/clr/v2p0/context";

    static final Set<String> KNOWN = Set.of(
            VC_1,
            VC_2,
            OPEN_BADGES_2,
            OPEN_BADGES_3 + ".json",
            OPEN_BADGES_3 + "-3.0.0.json",
            OPEN_BADGES_3 + "-3.0.1.json",
            OPEN_BADGES_3 + "-3.0.2.json",
            OPEN_BADGES_3 + "-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
            CLR_2 + ".json",
            "https://w3id.org/dcc/v1",
            "https://w3id.org/security/v1",
            "https://w3id.org/security/v2",
            "https://w3id.org/security/suites/ed25519-2018/v1",
            "https://w3id.org/security/suites/ed25519-2020/v1",
            "https://w3id.org/security/suites/jws-2020/v1",
            "https://w3id.org/security/data-integrity/v1",
            "https://w3id.org/security/data-integrity/v2",
            "https://w3id.org/security/multikey/v1",
            "https://www.w3.org/ns/did/v1",
            "https://w3id.org/vc/status-list/2021/v1",
            "https://www.w3.org/ns/credentials/status/v1");

    private final List<String> names;
    private final boolean inline;

    private Contexts(List<String> names, boolean inline) {
        this.names = List.copyOf(names);
        this.inline = inline;
    }

    static Contexts of(JsonNode document) {
        JsonNode stated = document.path("@context");
        List<String> names = new ArrayList<>();
        boolean inline = false;
        for (JsonNode item : stated.isArray() ? stated.values() : List.of(stated)) {
            if (item.isString()) {
                names.add(item.stringValue());
            } else {
                inline |= !item.isMissingNode();
            }
        }
        return new Contexts(names, inline);
    }

    boolean include(String name) {
        return names.contains(name);
    }

    boolean anyContains(String part) {
        return names.stream().anyMatch(name -> name.contains(part));
    }

    boolean none() {
        return names.isEmpty() && !inline;
    }

    boolean ofVerifiableCredential() {
        return include(VC_1) || include(VC_2);
    }

    boolean ofOpenBadges3() {
        return names.stream().anyMatch(name -> name.startsWith(OPEN_BADGES_3));
    }

    boolean ofClr2() {
        return names.stream().anyMatch(name -> name.startsWith(CLR_2));
    }

    /** Notes what departs from "the base context first, once, and nothing unknown". */
    void judge(Deviations deviations) {
        if (none()) {
            deviations.malformed("/@context", "No context");
        } else if (include(VC_1) && include(VC_2)) {
            deviations.malformed("/@context", "Two data models at once (VC 1.1 and 2.0)");
        } else if (!ofVerifiableCredential()) {
            deviations.malformed("/@context", "No context of the W3C data model");
        } else if (!names.get(0).equals(VC_1) && !names.get(0).equals(VC_2)) {
            deviations.malformed("/@context", "The context of the W3C data model is not the first");
        }
        judgeNames(deviations);
    }

    private void judgeNames(Deviations deviations) {
        if (inline) {
            deviations.unsupported("/@context", "A context written into the document");
        }
        names.stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> deviations.unsupported("/@context", "Unknown context " + Deviations.shown(name)));
    }
}
