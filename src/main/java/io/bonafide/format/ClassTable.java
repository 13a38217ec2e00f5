package io.bonafide.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What objects of one class look like. Members that are not listed are allowed: every class may be extended.
 *
 * @param types groups of types, of each of which one has to be stated
 * @param alternatives members of which at least one has to be there; empty where none has
 */
record ClassTable(
        List<Set<String>> types, Map<String, Member> members, List<Member> required, List<String> alternatives) {

    static ClassTable of(Member... members) {
        Map<String, Member> byName = new LinkedHashMap<>();
        for (Member member : members) {
            byName.put(member.name(), member);
        }
        return new ClassTable(List.of(), byName, required(byName), List.of());
    }

    /** The same class with more, or more strictly told, members. */
    ClassTable with(Member... more) {
        Map<String, Member> all = new LinkedHashMap<>(members);
        for (Member member : more) {
            all.put(member.name(), member);
        }
        return new ClassTable(types, all, required(all), alternatives);
    }

    /** One of these types has to be stated; called again, one of those as well. */
    ClassTable typed(String... oneOf) {
        List<Set<String>> groups = new ArrayList<>(types);
        groups.add(Set.of(oneOf));
        return new ClassTable(List.copyOf(groups), members, required, alternatives);
    }

    ClassTable withOneOf(String... names) {
        return new ClassTable(types, members, required, List.of(names));
    }

    private static List<Member> required(Map<String, Member> members) {
        return members.values().stream().filter(Member::required).toList();
    }
}
