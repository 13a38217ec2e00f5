package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | Ada Lovelace",
                "ADA LOVELACE | ada  lovelace",
                "Lovelace, Ada | Ada Lovelace",
                "A. Lovelace | Ada Lovelace",
                "Ada K. Lovelace | Ada King Lovelace",
                "Ada Lovelace | Ada King Lovelace",
                "Dr. Ada Lovelace, PhD | Ada Lovelace",
                "Anne-Marie Duff | Annemarie Duff",
                "Anne-Marie Duff | Anne Marie Duff",
                "José García | Jose Garcia",
                "María García López | Maria Garcia",
                "Jürgen Müller | Juergen Mueller",
                "Jürgen Müller | Jurgen Muller",
                "Søren Sørensen | Soeren Soerensen",
                "Łukasz Wałęsa | Lukasz Walesa",
                "Ludwig van Beethoven | Ludwig Beethoven",
                "Charles de Gaulle | Gaulle Charles",
                "Sinéad O’Connor | Sinead O'Connor",
                "Sinéad O’Connor | Sinead OConnor",
                "Γιώργος Παπαδόπουλος | Giorgos Papadopoulos",
                "Юлия Иванова | Yuliya Ivanova",
                "Юлия Иванова | Julia Ivanova",
                "Юлия Иванова | Iuliia Ivanova",
                "Михаил Хрущёв | Mikhail Khrushchev",
                "Дмитрий Чайковский | Dmitry Chaykovskiy",
                "Юлия Иванова | ИВАНОВА Юлия",
                "王伟 | Wang Wei",
                "王小明 | Xiaoming Wang",
                "王小明 | Wang Xiao Ming",
                "張偉 | 张伟",
                "山田 太郎 | 山田太郎",
                "김민준 | 김 민준",
                "Sukarno | SUKARNO"
            })
    void sameNameInAnotherSpelling(String one, String other) {
        assertThat(NameLikeness.of(one, other)).isEqualTo(NameLikeness.SAME);
        assertThat(NameLikeness.of(other, one)).isEqualTo(NameLikeness.SAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | Ada Byron",
                "Ada Lovelace | Annabella Lovelace",
                "Jon Smith | John Smyth",
                "Jonathon Smithe | Jonathan Smith",
                "Madonna | Madonna Ciccone",
                "A. L. | Ada L.",
                "王伟 | 王芳",
                "Юлия Иванова | Yulia Petrova"
            })
    void familyOrGivenNameIsShared(String one, String other) {
        NameLikeness expected = one.startsWith("A. L") ? NameLikeness.UNALIKE : NameLikeness.CLOSE;
        assertThat(NameLikeness.of(one, other)).isEqualTo(expected);
        assertThat(NameLikeness.of(other, one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | Grace Hopper",
                "Ludwig van Beethoven | Anna van Buren",
                "王伟 | 汪维",
                "Юлия Иванова | Пётр Сидоров",
                "Ada Lovelace | ..."
            })
    void nothingIsAlike(String one, String other) {
        NameLikeness expected = other.equals("...") ? NameLikeness.NOT_COMPARABLE : NameLikeness.UNALIKE;
        assertThat(NameLikeness.of(one, other)).isEqualTo(expected);
        assertThat(NameLikeness.of(other, one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"山田太郎 | Taro Yamada", "محمد الفيتوري | Mohammed Elfeitouri", "Ада Лавлейс | Augusta King"})
    void scriptsThatCannotBeComparedSayNothing(String one, String other) {
        assertThat(NameLikeness.of(one, other)).isEqualTo(NameLikeness.NOT_COMPARABLE);
        assertThat(NameLikeness.of(other, one)).isEqualTo(NameLikeness.NOT_COMPARABLE);
    }
}
