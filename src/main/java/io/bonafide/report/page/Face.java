package io.bonafide.report.page;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font, parsed once and used by many documents, by one thread at a time. */
final class Face implements Closeable {
    private static final float MISSING = -1;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;
    private final Map<Integer, Float> widths = new HashMap<>();

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /**
     * @param resource on the class path
     */
    static Face load(String resource) {
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No font " + resource + " on the class path");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Ligatures cost nine tenths of the time (PDFBox builds their patterns anew for every text) and do not
            // copy.
            font.setEnableGsub(false);
            return new Face(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean covers(int character) {
        return width(character) != MISSING;
    }

    /** In thousandths of the size; negative where there is no glyph. */
    float width(int character) {
        return widths.computeIfAbsent(character, this::measure);
    }

    float width(String text) {
        float sum = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            sum += width(text.codePointAt(i));
        }
        return sum;
    }

    private float measure(int character) {
        try {
            int glyph = glyphs.getGlyphId(character);
            return glyph == 0 ? MISSING : font.getAdvanceWidth(glyph) * 1000f / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
