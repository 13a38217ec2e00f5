package io.bonafide.report.page;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/** A document under the pen: things are put below each other, and pages follow by themselves. */
public final class Sheet implements Closeable {
    private static final float LEFT = 46;
    private static final float WIDTH = 503;
    private static final float TOP = 60;
    private static final float BOTTOM = 782;
    private static final float HEADER = 18;

    private final PDDocument pdf = new PDDocument();
    private final Tagging tagging = new Tagging();
    private final DocumentFonts fonts = new DocumentFonts(pdf);
    private final List<Canvas> pages = new ArrayList<>();
    private final Outline outline = new Outline();
    private final Lines lines;
    private final Frame frame;
    private float y = TOP;
    private @Nullable Table open;

    public Sheet(Typesetter typesetter, Frame frame) throws IOException {
        this.lines = new Lines(typesetter);
        this.frame = frame;
        pages.add(new Canvas(pdf, fonts, tagging));
    }

    /**
     * @param level 1 is the title, 2 a section, 3 a part of one
     */
    public void heading(int level, String text) throws IOException {
        Style style = level == 1 ? Style.TITLE : level == 2 ? Style.SECTION : Style.PART;
        gap(level == 1 ? 0 : level == 2 ? 15 : 9);
        keep(level == 2 ? 96 : 64);
        outline.add(level, text, page().page(), y);
        put(Paragraph.of(text, style).followedBy(level == 1 ? 2 : level == 2 ? 4 : 3), "H" + level);
    }

    public void text(Paragraph paragraph) throws IOException {
        put(paragraph, "P");
    }

    private void put(Paragraph paragraph, String type) throws IOException {
        Column column = new Column(0, WIDTH, null);
        PDStructureElement element = tagging.element(type, tagging.document());
        column.add(paragraph, lines, element, element);
        place(Band.plain(column, WIDTH));
    }

    /** Paragraphs in a tinted box; all but the first are a list. */
    public void box(Paragraph first, List<Paragraph> list, Ink back, Ink edge) throws IOException {
        Column column = new Column(14, WIDTH - 28, null);
        PDStructureElement element = tagging.element("P", tagging.document());
        column.add(first, lines, element, element);
        if (!list.isEmpty()) {
            addList(column, list);
        }
        place(new Band(List.of(column), WIDTH, 10, 0, back, edge, null));
    }

    private void addList(Column column, List<Paragraph> list) {
        PDStructureElement items = tagging.element("L", tagging.document());
        for (Paragraph paragraph : list) {
            PDStructureElement body = tagging.element("LBody", tagging.element("LI", items));
            column.add(paragraph, lines, tagging.element("P", body), body);
        }
    }

    /** How many of the table's rows fit on this page if so much room is left below them. */
    public int rowsThatFit(Table table, float left) {
        Rows rows = rows(table, new Tagging());
        float end = y + HEADER + left;
        int count = 0;
        for (List<Cell> cells : table.rows()) {
            end += rows.row(cells, tagging.loose()).height();
            if (end > BOTTOM) {
                return count;
            }
            count++;
        }
        return count;
    }

    private Rows rows(Table table, Tagging tags) {
        return new Rows(tags, lines, table.widths(WIDTH), table.padding());
    }

    public void table(Table table) throws IOException {
        PDStructureElement element = tagging.element("Table", tagging.document());
        Rows rows = rows(table, tagging);
        if (!table.header().isEmpty()) {
            keep(70);
            place(rows.header(table.header(), element));
        }
        open = table;
        for (List<Cell> cells : table.rows()) {
            place(rows.row(cells, element));
        }
        open = null;
    }

    public void gap(float points) {
        y += y > TOP ? points : 0;
    }

    /** Goes to a new page unless so much room is left on this one. */
    public void keep(float points) throws IOException {
        if (y + points > BOTTOM) {
            newPage();
        }
    }

    public void newPage() throws IOException {
        pages.add(new Canvas(pdf, fonts, tagging));
        y = TOP;
        Table table = open;
        if (table != null && !table.header().isEmpty()) {
            Band header = rows(table, tagging).header(table.header(), null);
            y += header.draw(page(), LEFT, y, BOTTOM - y);
        }
    }

    private void place(Band band) throws IOException {
        float start = y;
        if (y + band.height() > BOTTOM && (band.height() < (BOTTOM - TOP) / 2 || y + band.leastHeight() > BOTTOM)) {
            newPage();
        }
        while (!band.isDone()) {
            if (y + band.leastHeight() > BOTTOM && y > start) {
                newPage();
            }
            y += band.draw(page(), LEFT, y, BOTTOM - y);
            if (!band.isDone()) {
                newPage();
            }
        }
    }

    private Canvas page() {
        return pages.get(pages.size() - 1);
    }

    public int pageCount() {
        return pages.size();
    }

    public void save(Path file, DocumentFacts facts) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            new FrameDrawing(frame, lines, pages.get(i)).draw(i + 1, pages.size());
            pages.get(i).close();
        }
        tagging.finish(pdf);
        outline.finish(pdf);
        facts.addTo(pdf);
        pdf.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
