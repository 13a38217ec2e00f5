package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Deviation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is put wherever: the walk ends, says where, and says nothing of what it found. */
@NullUnmarked
class StructurePropertyTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SECRET = "Zo\u00eb";
    private final ObjectNode document =
            (ObjectNode) MAPPER.readTree(Sample.of("ob3-everything.json").text());

    @Property(tries = 2_000)
    void everyFindingPointsIntoTheDocumentAndQuotesNothing(
            @ForAll("places") String place, @ForAll("values") String value) {
        ObjectNode changed = MAPPER.readTree(
                        Sample.of("ob3-everything.json").with(place, value).text())
                .asObject();
        Deviations deviations = new Deviations();

        Structure.judge(Part.whole(changed, deviations), ObjectClass.ACHIEVEMENT_CREDENTIAL);

        assertThat(deviations.asList()).allSatisfy(deviation -> {
            String pointer = deviation.pointer();
            String parent = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
            assertThat(changed.at(parent).isMissingNode()).isFalse();
            assertThat(pointer + deviation.detail()).doesNotContain(SECRET);
        });
        assertThat(deviations.asList().stream().map(Deviation::pointer).filter(pointer -> !pointer.startsWith(place)))
                .as("nothing but the changed place is at fault")
                .allMatch(pointer -> place.startsWith(pointer));
    }

    @Provide
    Arbitrary<String> places() {
        List<String> places = new ArrayList<>();
        collect(document, "", places);
        return Arbitraries.of(places);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "true",
                "-1.5e3",
                "\"\"",
                "\" \"",
                "\"" + SECRET + "\"",
                "[]",
                "[[]]",
                "{}",
                "[{},{}]",
                "{\"@value\":17}",
                "\"urn:x:1\"",
                "[\"" + SECRET + "\"]",
                "{\"" + SECRET + "\":{}}");
    }

    private static void collect(JsonNode node, String pointer, List<String> into) {
        if (!pointer.isEmpty() && !pointer.startsWith("/@context") && !pointer.startsWith("/proof")) {
            into.add(pointer);
        }
        node.propertyStream()
                .filter(member -> !member.getKey().startsWith("@"))
                .forEach(member -> collect(member.getValue(), pointer + '/' + member.getKey(), into));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(node.get(index), pointer + '/' + index, into);
        }
    }
}
