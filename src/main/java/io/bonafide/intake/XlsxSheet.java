package io.bonafide.intake;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.xml.sax.SAXException;

/** A worksheet of a workbook, read as a stream of events each time. */
final class XlsxSheet implements Sheet {
    private final String file;
    private final XlsxContents.Entry entry;
    private final PackagePart part;
    private final XlsxCells cells;
    private final XlsxMargins margins;
    private final int mostColumns;

    XlsxSheet(
            String file,
            XlsxContents.Entry entry,
            PackagePart part,
            XlsxRelations relations,
            XlsxCells cells,
            int mostColumns) {
        this.file = file;
        this.entry = entry;
        this.part = part;
        this.cells = cells;
        this.margins = new XlsxMargins(relations);
        this.mostColumns = mostColumns;
    }

    @Override
    public String name() {
        return entry.name();
    }

    @Override
    public boolean hidden() {
        return entry.hidden();
    }

    @Override
    public void rows(RowVisitor visitor) throws UnreadableFile {
        Merges merges = margins.merges();
        merges.restart();
        RowVisitor filling = row -> visitor.row(merges.filledDown(row));
        try {
            SafeXml.parse(part.getInputStream(), new XlsxSheetParser(cells, mostColumns, margins, filling));
        } catch (IOException | SAXException e) {
            throw XlsxFile.damaged(file, e);
        }
        margins.complete();
    }

    @Override
    public Merges merges() {
        return margins.merges();
    }

    @Override
    public List<String> notes() {
        return margins.notes(mostColumns);
    }
}
