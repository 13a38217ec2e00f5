package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ADA@EXAMPLE.ORG",
        "ada@example.org, mailto:Ada@example.org",
        "ada@example.org, MailTo:ada@example.org?subject=x",
        "zoe@bücher.example, zoe@xn--bcher-kva.example",
        "zoe@bücher.example, ZOE@BÜCHER.example",
        "zoë@example.org, zoe\u0308@example.org",
        "info@faß.example, info@xn--fa-hia.example"
    })
    void oneMailboxIsWrittenInManyWays(String one, String other) {
        assertThat(EmailAddress.comparable(one)).isEqualTo(EmailAddress.comparable(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada+badges@example.org",
        "ada.l@example.org, adal@example.org",
        "ada@example.org, ada@mail.example.org",
        "ada@example.org, ada@example.org.evil.example",
        "info@faß.example, info@fass.example",
        "ada@example.org, \u0430da@example.org",
        "zoe@example.org, zoë@example.org",
        "i@example.org, ı@example.org"
    })
    void nothingIsGuessed(String one, String other) {
        assertThat(EmailAddress.comparable(one)).isNotEqualTo(EmailAddress.comparable(other));
        assertThat(EmailAddress.spellings(one)).doesNotContain(EmailAddress.comparable(other));
    }

    @Test
    void formsThatMayHaveBeenHashed() {
        assertThat(EmailAddress.spellings(" Zoe\u0308@Bücher.example "))
                .contains(
                        " Zoe\u0308@Bücher.example ",
                        "Zoe\u0308@Bücher.example",
                        "Zoë@Bücher.example",
                        "zoë@bücher.example",
                        "zoe\u0308@bücher.example",
                        "zoë@xn--bcher-kva.example")
                .hasSizeLessThan(16);
    }

    @Test
    void caseIsFoldedTheSameEverywhere() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(EmailAddress.comparable("IDA@EXAMPLE.ORG")).isEqualTo("ida@example.org");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "ada", "ada@", "@example.org", "a@b@c", "mailto:", "ada@-..-", "\uD800@\uDC00"})
    void whatIsNoAddressIsOnlyItself(String text) {
        assertThat(EmailAddress.comparable(text)).isNotNull();
        assertThat(EmailAddress.spellings(text)).contains(text);
    }

    @Property(tries = 500)
    void anyTextIsComparedWithoutHarm(@ForAll String text) {
        String comparable = EmailAddress.comparable(text);

        assertThat(Normalizer.isNormalized(comparable, Normalizer.Form.NFC)).isTrue();
        assertThat(EmailAddress.spellings(text)).contains(text).hasSizeLessThan(30);
    }
}
