package io.bonafide.report.page;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** One page to draw on. Heights count from the top of the page, in points. */
final class Canvas implements Closeable {
    private static final COSName SPAN = COSName.getPDFName("Span");

    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDPageContentStream out;
    private final DocumentFonts fonts;
    private final Tagging tagging;

    Canvas(PDDocument pdf, DocumentFonts fonts, Tagging tagging) throws IOException {
        pdf.addPage(page);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        this.out = new PDPageContentStream(pdf, page);
        this.fonts = fonts;
        this.tagging = tagging;
    }

    PDPage page() {
        return page;
    }

    /** What follows belongs to the element, until {@link #end}. */
    void begin(PDStructureElement element) throws IOException {
        out.beginMarkedContent(COSName.getPDFName(element.getStructureType()), tagging.mark(element, page));
    }

    /** What follows is decoration, or repeats itself on every page, until {@link #end}. */
    void beginArtifact() throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
    }

    void end() throws IOException {
        out.endMarkedContent();
    }

    void rectangle(float x, float top, float width, float height, Ink ink) throws IOException {
        out.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        out.addRect(x, up(top + height), width, height);
        out.fill();
    }

    void shape(Paragraph.Mark mark, PDStructureElement parent, float x, float top, float size) throws IOException {
        PDRectangle box = new PDRectangle(x, up(top + size), size, size);
        begin(tagging.figure(parent, mark.alt(), box));
        Shapes.draw(mark.shape(), out, x, up(top + size), size);
        end();
    }

    /**
     * @param top upper edge of the line
     */
    void line(Line line, float x, float top) throws IOException {
        float baseline = up(top + (line.height() + line.size() * 0.72f) / 2);
        for (Line.Piece piece : line.pieces()) {
            piece(piece, x + piece.x(), baseline);
        }
    }

    private void piece(Line.Piece piece, float left, float baseline) throws IOException {
        Style style = piece.style();
        out.setNonStrokingColor(
                style.ink().red(), style.ink().green(), style.ink().blue());
        float x = left;
        for (Glyphs glyphs : piece.glyphs()) {
            String original = glyphs.original();
            if (original != null) {
                COSDictionary properties = new COSDictionary();
                properties.setItem(COSName.ACTUAL_TEXT, new COSString(original));
                out.beginMarkedContent(SPAN, PDPropertyList.create(properties));
            }
            for (Glyphs.Part part : glyphs.parts()) {
                show(part, style.size(), x, baseline);
                x += part.face().width(part.text()) * style.size() / 1000;
            }
            if (original != null) {
                out.endMarkedContent();
            }
        }
    }

    private void show(Glyphs.Part part, float size, float x, float baseline) throws IOException {
        out.beginText();
        out.setFont(fonts.of(part.face()), size);
        out.newLineAtOffset(x, baseline);
        out.showText(part.text());
        out.endText();
    }

    private static float up(float fromTop) {
        return PDRectangle.A4.getHeight() - fromTop;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
