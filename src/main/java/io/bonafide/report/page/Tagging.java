package io.bonafide.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The logical structure beside the drawing: what is a heading, a table, a cell (ISO 32000-1, 14.7; PDF/UA-1, 7.1). */
final class Tagging {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final Map<PDPage, COSArray> marked = new LinkedHashMap<>();

    Tagging() {
        root.appendKid(document);
    }

    PDStructureElement document() {
        return document;
    }

    /** An element that is part of nothing, to measure with. */
    PDStructureElement loose() {
        return new PDStructureElement("Span", null);
    }

    PDStructureElement element(String type, PDStructureNode parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** A header cell that speaks for its row or column. */
    PDStructureElement headerCell(PDStructureNode parent, String scope) {
        PDStructureElement cell = element("TH", parent);
        attribute(cell, "Table").setName("Scope", scope);
        return cell;
    }

    PDStructureElement figure(PDStructureNode parent, String alt, PDRectangle box) {
        PDStructureElement figure = element("Figure", parent);
        figure.setAlternateDescription(alt);
        COSArray corners = new COSArray();
        for (float corner :
                new float[] {box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY()}) {
            corners.add(new COSFloat(corner));
        }
        attribute(figure, "Layout").setItem("BBox", corners);
        return figure;
    }

    private static COSDictionary attribute(PDStructureElement element, String owner) {
        COSDictionary attribute = new COSDictionary();
        attribute.setName(COSName.O, owner);
        attribute.setDirect(true);
        element.getCOSObject().setItem(COSName.A, attribute);
        return attribute;
    }

    /** The number under which the element's next content stands on the page. */
    int mark(PDStructureElement element, PDPage page) {
        COSArray elements = marked.computeIfAbsent(page, any -> new COSArray());
        int number = elements.size();
        elements.add(element.getCOSObject());
        PDPage known = element.getPage();
        if (known == null) {
            element.setPage(page);
            element.appendKid(number);
        } else if (known.getCOSObject() == page.getCOSObject()) {
            element.appendKid(number);
        } else {
            PDMarkedContentReference elsewhere = new PDMarkedContentReference();
            elsewhere.setPage(page);
            elsewhere.setMCID(number);
            element.appendKid(elsewhere);
        }
        return number;
    }

    void finish(PDDocument pdf) {
        COSArray numbers = new COSArray();
        int key = 0;
        for (Map.Entry<PDPage, COSArray> page : marked.entrySet()) {
            page.getKey().setStructParents(key);
            numbers.add(COSInteger.get(key++));
            numbers.add(page.getValue());
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(key);
        PDMarkInfo markInfo = new PDMarkInfo();
        markInfo.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(markInfo);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
