package io.bonafide.report.page;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** The bookmarks: title and sections. */
final class Outline {
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private @Nullable PDOutlineItem title;

    void add(int level, String text, PDPage page, float top) {
        if (level > 2) {
            return;
        }
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(SafeText.of(text));
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop((int) (PDRectangle.A4.getHeight() - top + 8));
        item.setDestination(destination);
        PDOutlineItem parent = title;
        if (level == 1 || parent == null) {
            outline.addLast(item);
            title = item;
        } else {
            parent.addLast(item);
        }
    }

    void finish(PDDocument pdf) {
        if (title != null) {
            title.openNode();
        }
        pdf.getDocumentCatalog().setDocumentOutline(outline);
    }
}
