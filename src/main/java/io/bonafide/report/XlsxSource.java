package io.bonafide.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Streams an XLSX file; only its styles and shared strings are held. Nothing that it points at outside is opened. */
final class XlsxSource {
    private final Path copy;

    static {
        // Process-wide in POI; the limits hold wherever a dropped workbook is opened.
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(256L << 20);
        ZipSecureFile.setMaxFileCount(1_000);
    }

    XlsxSource(Path copy) {
        this.copy = copy;
    }

    void read(SourceSink sink) throws IOException {
        try (OPCPackage file = OPCPackage.open(copy.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(file, true);
            CTWorkbook workbook = workbook(reader);
            boolean from1904 =
                    workbook.isSetWorkbookPr() && workbook.getWorkbookPr().getDate1904();
            Map<String, Boolean> hidden = hidden(workbook);
            XlsxCells cells = new XlsxCells(reader.getSharedStringsTable(), reader.getStylesTable(), from1904);
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream xml = sheets.next()) {
                    String name = sheets.getSheetName();
                    sink.sheet(name, hidden.getOrDefault(name, false));
                    XlsxSheetHandler handler = new XlsxSheetHandler(sink, cells);
                    parse(xml, handler);
                    sink.end(handler.trimmings(links(sheets.getSheetPart())));
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | XmlException e) {
            throw new IOException("The workbook cannot be read again", e);
        }
    }

    private static void parse(InputStream xml, XlsxSheetHandler handler)
            throws SAXException, ParserConfigurationException, IOException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
    }

    private static CTWorkbook workbook(XSSFReader reader) throws IOException, OpenXML4JException, XmlException {
        try (InputStream xml = reader.getWorkbookData()) {
            return WorkbookDocument.Factory.parse(xml, org.apache.poi.ooxml.POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                    .getWorkbook();
        }
    }

    private static Map<String, Boolean> hidden(CTWorkbook workbook) {
        Map<String, Boolean> hidden = new HashMap<>();
        workbook.getSheets()
                .getSheetList()
                .forEach(sheet ->
                        hidden.put(sheet.getName(), sheet.isSetState() && sheet.getState() != STSheetState.VISIBLE));
        return hidden;
    }

    /** Targets of the sheet's outside links, by relation. */
    private static Map<String, String> links(PackagePart sheet) throws OpenXML4JException {
        Map<String, String> links = new HashMap<>();
        for (PackageRelationship relation : sheet.getRelationshipsByType(XSSFRelation.SHEET_HYPERLINKS.getRelation())) {
            if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                links.put(relation.getId(), relation.getTargetURI().toString());
            }
        }
        return links;
    }
}
