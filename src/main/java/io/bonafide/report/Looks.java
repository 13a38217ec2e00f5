package io.bonafide.report;

import io.bonafide.recognition.Coverage;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Shape;
import io.bonafide.report.page.Style;
import io.bonafide.verification.Conclusion;

/** Which shape stands before which word. */
final class Looks {
    private final Phrases phrases;

    Looks(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The word of the conclusion behind its shape. */
    Paragraph of(Conclusion conclusion, Style style) {
        return Paragraph.of(phrases.wording().word(conclusion), style)
                .marked(shape(conclusion), phrases.text("pdf.shape." + conclusion));
    }

    Paragraph of(Coverage.State state, Style style) {
        String word = phrases.text("pdf.coverage." + state);
        return switch (state) {
            case COVERED -> Paragraph.of(word, style).marked(Shape.FILLED_CIRCLE, phrases.text("pdf.shape.CONFIRMED"));
            case OPEN_CLAIM -> Paragraph.of(word, style).marked(Shape.QUESTION, phrases.text("pdf.shape.UNCONFIRMED"));
            case OPEN -> Paragraph.of(word, style).marked(Shape.RING, phrases.text("pdf.shape.OPEN"));
        };
    }

    private static Shape shape(Conclusion conclusion) {
        return switch (conclusion) {
            case CONFIRMED -> Shape.FILLED_CIRCLE;
            case DIFFERS -> Shape.HALF_CIRCLE;
            case NOT_CURRENT -> Shape.HOURGLASS;
            case UNCONFIRMED -> Shape.QUESTION;
            case CONTRADICTED -> Shape.TRIANGLE;
            case NOT_CHECKED -> Shape.DASH;
        };
    }
}
