package io.bonafide.report.page;

import java.util.List;

/**
 * One line of a paragraph.
 *
 * @param height from this baseline's line top to the next one's, in points
 * @param size of the largest letters, in points
 */
record Line(List<Piece> pieces, float height, float size) {

    /**
     * Text of one style on the line.
     *
     * @param x from the paragraph's left edge, in points
     */
    record Piece(List<Glyphs> glyphs, Style style, float x) {}
}
