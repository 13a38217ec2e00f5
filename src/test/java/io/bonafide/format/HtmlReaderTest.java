package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.SecuredDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
    private static final String PAGE = "https://badges.example/users/1/page";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<link rel='alternate' type='application/json' href='/1.json'> | https://badges.example/1.json",
                "<LINK REL='Alternate' TYPE='Application/LD+JSON; charset=utf-8' HREF='1'> | https://badges.example/users/1/1",
                "<link rel='shortcut alternate' type='application/vc+ld+json' href='//x.example/1#f'> | https://x.example/1",
                "<link rel=alternate type=application/vc+json href=?format=json> | https://badges.example/users/1/page?format=json",
                "<base href=https://y.example/a/><link rel=alternate type=application/json href=1> | https://y.example/a/1",
                "<meta name='openbadges:assertion' content='https://x.example/1'> | https://x.example/1",
                "<meta property=OpenBadge content=/1> | https://badges.example/1",
                "<body><link rel=alternate type=application/json href=/1> | https://badges.example/1"
            })
    void machineReadableFormIsFollowed(String html, String address) throws UnreadableDocument {
        assertThat(leads("<!doctype html>" + html)).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<a href='https://x.example/1.json'>badge</a>",
                "<link rel=stylesheet type=application/json href=/1>",
                "<link rel=alternate type=application/json+oembed href=/1>",
                "<link rel=alternate type=application/rss+xml href=/1>",
                "<link rel=alternate type=application/json href='javascript:alert(1)'>",
                "<link rel=alternate type=application/json href='file:///etc/passwd'>",
                "<meta name=description content='https://x.example/1'>",
                "<!-- <link rel=alternate type=application/json href=/1> -->",
                "<script>'<link rel=alternate type=application/json href=/1>'</script>"
            })
    void pageWithoutOneIsAPage(String html) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> leads("<!doctype html>" + html))
                .withMessage("HTML page")
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.PAGE));
    }

    @Test
    void leadsAreFewAndDistinctAndSecureOnesComeFirst() throws UnreadableDocument {
        StringBuilder html = new StringBuilder("<html>");
        for (int i = 0; i < 20; i++) {
            html.append("<link rel=alternate type=application/json href=http://x.example/" + i + ">");
        }
        html.append("<link rel=alternate type=application/json href=/s>".repeat(3));

        assertThat(leads(html.toString()))
                .containsExactly(
                        "https://badges.example/s",
                        "http://x.example/0",
                        "http://x.example/1",
                        "http://x.example/2",
                        "http://x.example/3");
    }

    @Test
    void pageThatWasNotFetchedHasNoPlaceToStartFrom() {
        SecuredDocument page = Sample.document("<html><link rel=alternate type=application/json href=/1>");
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> CredentialReaders.inOrder().read(page, ""))
                .withMessage("HTML page");
    }

    @Test
    @Timeout(300)
    void hostilePagesEnd() {
        for (String part :
                List.of("<div>", "<b><i><a>", "<table><td>", "<svg><math>", "<", "<!--", "<p x='", "&amp", "\0")) {
            assertThatExceptionOfType(UnreadableDocument.class)
                    .isThrownBy(() -> leads("<html>" + part.repeat(2_000_000 / part.length())));
        }
    }

    private static List<String> leads(String html) throws UnreadableDocument {
        return ((Reading.Leads) CredentialReaders.inOrder().read(Sample.document(html), PAGE)).addresses();
    }
}
