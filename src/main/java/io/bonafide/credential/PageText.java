package io.bonafide.credential;

import org.jspecify.annotations.Nullable;

/**
 * What a page for people shows, as plain text. Something to look at; it proves nothing.
 *
 * @param extractor name and version of what took the text out
 * @param title the page's own title; {@code null} where it has none
 * @param text what is visible, in reading order, shortened
 */
public record PageText(String extractor, @Nullable String title, String text) {}
