package io.bonafide.report.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The fonts that one document embeds: only those it uses, and of those only the letters it uses. */
final class DocumentFonts {
    private final PDDocument pdf;
    private final Map<Face, PDFont> fonts = new HashMap<>();

    DocumentFonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    PDFont of(Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            font = face.in(pdf);
            fonts.put(face, font);
        }
        return font;
    }
}
