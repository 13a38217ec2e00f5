package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class SamePersonTest {
    private static Candidate person(String reference, String name, String address) {
        return new Candidate(reference, name, List.of(), address == null ? List.of() : List.of(address));
    }

    @ParameterizedTest
    @CsvSource({
        // an address in common, whatever else
        "C-1, Ann Lee, ann@example.org, X-9, A. Stone, ANN@example.org, true",
        "C-1, , ann@example.org, X-9, , ' ann@example.org', true",
        // the same name, however it is written
        "C-1, Ann Lee, ann@example.org, X-9, 'Lee, Ann', ann@work.example, true",
        "C-1, Müller Jörg, , X-9, Joerg Mueller, , true",
        "C-1, Anne-Marie Lee, , X-9, Annemarie Lee, , true",
        // a family name alone is a family
        "C-1, Ann Lee, , X-9, Mary Lee, , false",
        "C-1, Ann Lee, a@example.org, X-9, Ann Stone, b@example.org, false",
        "C-1, Ann Lee, , X-9, Bob Stone, , false",
        // the same reference: one person, unless the names say otherwise
        "C-1, Ann Lee, , C-1, Ann Stone, , true",
        "C-1, Ann Lee, , C-1, , x@example.org, true",
        "C-1, , , C-1, , , true",
        "1, Ann Lee, a@example.org, 1, Bob Stone, b@example.org, false",
        // nothing to tell by
        "C-1, , a@example.org, X-9, , b@example.org, false",
        "C-1, , a@example.org, X-9, Ann Lee, , false",
        "C-1, ' ', , X-9, ' ', , false",
    })
    void acrossLists(
            String reference,
            String name,
            String address,
            String otherReference,
            String otherName,
            String otherAddress,
            boolean same) {
        Candidate one = person(reference, name, address);
        Candidate other = person(otherReference, otherName, otherAddress);
        assertThat(SamePerson.inTwoLists(one, other)).isEqualTo(same);
        assertThat(SamePerson.inTwoLists(other, one)).isEqualTo(same);
    }

    @Test
    void aFormerNameIsAName() {
        Candidate married = new Candidate("X-9", "Ann Stone", List.of("Ann Lee"), List.of());
        assertThat(SamePerson.inTwoLists(person("C-1", "Ann Lee", null), married))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "C-1, Ann Lee, , C-1, Bob Stone, , true",
        "C-1, Ann Lee, a@example.org, C-2, Ann Lee, A@Example.org, true",
        "C-1, Ann Lee, a@example.org, C-2, Ann Lee, b@example.org, false",
        "C-1, Ann Lee, , C-2, Ann Lee, , false",
    })
    void withinAListReferencesTellPeopleApart(
            String reference,
            String name,
            String address,
            String otherReference,
            String otherName,
            String otherAddress,
            boolean same) {
        assertThat(SamePerson.inOneList(
                        person(reference, name, address), person(otherReference, otherName, otherAddress)))
                .isEqualTo(same);
    }
}
