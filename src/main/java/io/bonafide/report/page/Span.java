package io.bonafide.report.page;

/** Text in one style. Whatever it holds is made safe to draw; see {@link SafeText}. */
public record Span(String text, Style style) {

    public Span {
        text = SafeText.visible(text);
    }
}
