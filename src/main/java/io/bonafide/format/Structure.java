package io.bonafide.format;

import io.bonafide.credential.Deviation.Kind;
import io.bonafide.format.Member.Link;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a document with the tables of its classes, in one walk, and notes each departure with the JSON pointer to it.
 *
 * <p>Typed checks and not JSON Schema: the schemas would have to be fetched or kept beside every edition of the
 * specification, a schema that a document names itself proves nothing about it, their findings come without a place a
 * person can find, and walking a table costs microseconds where a schema engine costs a good part of a verdict. Members
 * that no table lists are allowed, as they are in the published schemas; whether a signature covers them is asked
 * elsewhere.
 */
final class Structure {
    private static final String TYPE = "type";

    private final Deviations deviations;
    private final StringBuilder path;
    private int insideEndorsements;

    private Structure(Part document) {
        deviations = document.deviations();
        path = new StringBuilder(document.pointer());
    }

    static void judge(Part document, ObjectClass as) {
        new Structure(document).object(document.node(), as);
    }

    // The parser bounds the depth, so recursion is bounded too.
    private void object(ObjectNode node, ObjectClass as) {
        ClassTable table = ClassTables.of(as);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Member member = table.members().get(entry.getKey());
            if (member != null && isStated(entry.getValue())) {
                member(member, entry.getValue());
            }
        }
        for (Member member : table.required()) {
            if (!isStated(node.get(member.name()))) {
                note(member.name(), Fault.MISSING);
            }
        }
        if (!table.alternatives().isEmpty()
                && table.alternatives().stream().noneMatch(name -> isStated(node.get(name)))) {
            note("", Kind.MALFORMED, "Neither " + String.join(" nor ", table.alternatives()));
        }
        types(node.get(TYPE), table);
    }

    /** An explicit null, or a list of nothing, states nothing. */
    private static boolean isStated(@Nullable JsonNode value) {
        return value != null && !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    private void member(Member member, JsonNode value) {
        if (!value.isArray() || member.holds() == Holds.WORDS) {
            value(member, member.name(), value);
        } else if (member.many()) {
            for (int index = 0; index < value.size(); index++) {
                value(member, member.name() + '/' + index, value.get(index));
            }
        } else if (member.holds() != Holds.OBJECT) {
            note(member.name(), member.holds().faultOf(value));
        } else if (value.size() > 1) {
            note(member.name(), Fault.SEVERAL);
        } else {
            note(member.name(), Fault.LIST_OF_ONE);
            value(member, member.name() + "/0", value.get(0));
        }
    }

    private void value(Member member, String place, JsonNode value) {
        Fault fault = member.holds() == Holds.OBJECT && value.isString()
                ? linkFault(member.link(), value)
                : member.holds().faultOf(value);
        if (fault != null) {
            note(place, fault == Fault.EMPTY && !member.required() ? Fault.LEFT_EMPTY : fault);
        } else if (value instanceof ObjectNode object && member.of() != null) {
            int back = path.length();
            path.append('/').append(place);
            insideEndorsements += member.isEndorsement() ? 1 : 0;
            object(object, member.of());
            insideEndorsements -= member.isEndorsement() ? 1 : 0;
            path.setLength(back);
        } else if (!member.terms().isEmpty()) {
            note(place, termFault(member, value.stringValue()));
        }
    }

    private static @Nullable Fault linkFault(Link link, JsonNode value) {
        Fault fault = Holds.ADDRESS.faultOf(value);
        return switch (link) {
            case REFUSED -> Fault.NOT_OBJECT;
            case TOLERATED -> fault == null ? Fault.LINK_FOR_OBJECT : fault;
            case ALLOWED -> fault;
        };
    }

    private static @Nullable Fault termFault(Member member, String term) {
        if (member.terms().contains(term) || (member.extensible() && term.startsWith("ext:"))) {
            return null;
        }
        return member.extensible() ? Fault.FOREIGN_TERM : Fault.NOT_A_TERM;
    }

    private void types(@Nullable JsonNode stated, ClassTable table) {
        if (stated != null && !stated.isNull()) {
            boolean texts = stated.isArray() ? stated.valueStream().allMatch(JsonNode::isString) : stated.isString();
            note(TYPE, texts ? null : Fault.NOT_TEXT);
        }
        for (Set<String> group : table.types()) {
            if (!states(stated, group)) {
                String names = String.join(" or ", group.stream().sorted().toList());
                note(TYPE, Kind.MALFORMED, names + " is missing");
            }
        }
    }

    private static boolean states(@Nullable JsonNode stated, Set<String> group) {
        if (stated == null) {
            return false;
        }
        return stated.isArray()
                ? stated.valueStream().anyMatch(type -> group.contains(type.asString("")))
                : group.contains(stated.asString(""));
    }

    private void note(String place, @Nullable Fault fault) {
        if (fault != null) {
            note(place, fault.kind(), fault.detail());
        }
    }

    /** What is wrong with an endorsement is the endorser's doing: a remark, and no fault of the credential. */
    private void note(String place, Kind kind, String detail) {
        String pointer = place.isEmpty() ? path.toString() : path + "/" + place;
        deviations.add(insideEndorsements > 0 ? Kind.TOLERATED : kind, pointer, detail);
    }
}
