package io.bonafide.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    private static final float WIDTH = 120;

    private final Typesetter typesetter = new Typesetter();
    private final Lines lines = new Lines(typesetter);

    @AfterEach
    void closeFonts() throws IOException {
        typesetter.close();
    }

    private static float width(Line line) {
        float width = 0;
        for (Line.Piece piece : line.pieces()) {
            for (Glyphs glyphs : piece.glyphs()) {
                width += glyphs.width() * piece.style().size() / 1000;
            }
        }
        return width;
    }

    private static String text(Line line) {
        return line.pieces().stream()
                .flatMap(piece -> piece.glyphs().stream())
                .map(glyphs -> glyphs.original() != null
                        ? glyphs.original()
                        : glyphs.parts().stream().map(Glyphs.Part::text).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A sentence that is much longer than the column it has to fit into.",
                "https://badges.northfield.example/assertions/4c1f7a10-3f6e-4b8c-a8a5-2f0f6a1f9b11?x=1",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                "王小明王小明王小明王小明王小明王小明王小明王小明",
                "김민준 김민준 김민준 김민준 김민준 김민준",
                "محمد الأحمد محمد الأحمد محمد الأحمد محمد الأحمد",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void noLineIsWiderThanItsColumn(String text) {
        assertThat(lines.of(Paragraph.of(text, Style.BODY), WIDTH))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(WIDTH + 0.01f));
    }

    @Test
    void nothingIsLostInWrapping() {
        String text = "https://badges.northfield.example/assertions/4c1f7a10-3f6e-4b8c";
        List<Line> broken = lines.of(Paragraph.of(text, Style.BODY), WIDTH);
        assertThat(broken.stream().map(LinesTest::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void addressesBreakBehindTheirSigns() {
        Line first = lines.of(Paragraph.of("https://badges.northfield.example/assertions", Style.BODY), WIDTH)
                .get(0);
        assertThat(text(first)).endsWith(".");
    }

    @Test
    void whatDoesNotFitTheLinesAllowedEndsInOneEllipsis() {
        List<Line> broken =
                lines.of(Paragraph.of("word ".repeat(100), Style.BODY).atMost(2), WIDTH);
        assertThat(broken).hasSize(2);
        assertThat(text(broken.get(1))).endsWith("…").doesNotContain("……");
    }

    @Test
    void hebrewIsDrawnBackwardsAndCopiedForwards() {
        Glyphs glyphs = typesetter.shape("שלום", Weight.REGULAR, true).get(0);
        assertThat(glyphs.original()).isEqualTo("שלום");
        assertThat(glyphs.parts().get(0).text()).isEqualTo("םולש");
    }

    @Test
    void arabicLettersAreJoined() {
        Glyphs glyphs = typesetter.shape("محمد", Weight.REGULAR, true).get(0);
        assertThat(glyphs.parts().get(0).text().codePoints()).allMatch(c -> c >= 0xFE70 && c <= 0xFEFC);
        assertThat(glyphs.original()).isEqualTo("محمد");
    }

    @Test
    void whatNoFontHasIsTranscribedOrNumbered() {
        assertThat(typesetter
                        .shape("김", Weight.REGULAR, false)
                        .get(0)
                        .parts()
                        .get(0)
                        .text())
                .isEqualTo("[gim]");
        assertThat(typesetter
                        .shape("😀", Weight.REGULAR, false)
                        .get(0)
                        .parts()
                        .get(0)
                        .text())
                .isEqualTo("[U+1F600]");
    }
}
