package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.PageText;
import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static PageText read(String html) {
        return new PageReader().read(new SecuredDocument(html.getBytes(StandardCharsets.UTF_8), "text/html"));
    }

    @Test
    void whatAPageShowsIsReadInOrder() {
        PageText page = read("""
                <!doctype html><html><head><title> A certificate </title><meta name="x" content="hidden"></head>
                <body><h1>Certificate</h1><p>awarded to <b>Zoë</b> <i>O&#39;Neil</i></p><br>for&nbsp;SQL</body></html>""");
        assertThat(page.title()).isEqualTo("A certificate");
        assertThat(page.text())
                .contains("Certificate awarded to Zoë O'Neil for")
                .doesNotContain("hidden");
        assertThat(page.extractor()).isEqualTo("page-text 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>Secret</script>", "<style>Secret</style>", "<template>Secret</template>",
                "<noscript>Secret</noscript>", "<p hidden>Secret</p>", "<div style='display: none'>Secret</div>",
                "<p style='VISIBILITY:hidden'>Secret</p>", "<!-- Secret -->", "<input value='Secret'>",
                "<p aria-hidden=true>Secret</p>", "<svg><text>Secret</text></svg>", "<textarea>Secret</textarea>",
            })
    void whatNobodySeesIsNotRead(String html) {
        assertThat(read("<html><body>Shown" + html + "</body></html>").text()).isEqualTo("Shown");
    }

    @Test
    void aPageWithoutTitleOrTextIsRead() {
        assertThat(read("<html></html>")).isEqualTo(new PageText("page-text 1", null, ""));
        assertThat(read("")).isEqualTo(new PageText("page-text 1", null, ""));
    }

    @Test
    @Timeout(300)
    void aPageHasLimits() {
        PageText page = read("<title>" + "t".repeat(500) + "</title>" + "word ".repeat(400_000));
        assertThat(page.title()).hasSize(120);
        assertThat(page.text()).hasSize(20_000);
        assertThat(read("<div>".repeat(100_000) + "deep").text()).hasSizeLessThan(20);
        assertThat(read("<b><i>".repeat(50_000) + "odd</b>").text()).hasSizeLessThan(20);
        assertThat(read("<table>".repeat(20_000) + "<p>x").text()).hasSizeLessThan(20);
    }
}
