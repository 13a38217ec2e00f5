package io.bonafide.intake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An Excel workbook (ECMA-376, transitional and strict). Only what intake needs of it is held in memory: strings and formats. */
final class XlsxFile implements AutoCloseable {

    static {
        // A bomb inflates a thousandfold; honest sheets stay far below a hundredfold.
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(256L << 20);
        ZipSecureFile.setMaxFileCount(1_000);
    }

    private final OPCPackage workbook;
    private final List<Sheet> sheets;
    private final List<String> otherSheets;

    private XlsxFile(OPCPackage workbook, List<Sheet> sheets, List<String> otherSheets) {
        this.workbook = workbook;
        this.sheets = sheets;
        this.otherSheets = otherSheets;
    }

    static XlsxFile open(Path file, String name, IntakeSettings.Limits limits) throws UnreadableFile {
        OPCPackage workbook = openPackage(file, name);
        try {
            return contents(workbook, name, limits);
        } catch (IOException | SAXException | InvalidFormatException | URISyntaxException | RuntimeException e) {
            workbook.revert();
            throw damaged(name, e);
        }
    }

    // POI answers damaged packages with a dozen kinds of unchecked exceptions; no code but POI's runs in here.
    private static OPCPackage openPackage(Path file, String name) throws UnreadableFile {
        try {
            return OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (InvalidFormatException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    private static XlsxFile contents(OPCPackage workbook, String name, IntakeSettings.Limits limits)
            throws IOException, SAXException, InvalidFormatException, URISyntaxException {
        PackagePart main = mainPart(workbook);
        XlsxContents contents = new XlsxContents();
        SafeXml.parse(main.getInputStream(), contents);
        XlsxRelations relations = XlsxRelations.of(workbook, main);

        XlsxStrings strings = new XlsxStrings(limits.cellCharacters());
        parse(part(workbook, main, relations.first("sharedStrings")), strings);
        XlsxFormats formats = new XlsxFormats();
        parse(part(workbook, main, relations.first("styles")), formats);
        XlsxNumbers numbers = new XlsxNumbers(formats.byStyle(), contents.from1904());
        XlsxCells cells = new XlsxCells(strings, numbers, limits.cellCharacters());

        List<Sheet> sheets = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (XlsxContents.Entry entry : contents.sheets()) {
            XlsxRelations.Relation relation = relations.byId(entry.relation());
            PackagePart part =
                    relation == null || !relation.is("worksheet") ? null : part(workbook, main, relation.target());
            if (part == null) {
                others.add(entry.name());
            } else {
                XlsxRelations links = XlsxRelations.of(workbook, part);
                sheets.add(new XlsxSheet(name, entry, part, links, cells, limits.columns()));
            }
        }
        return new XlsxFile(workbook, sheets, others);
    }

    private static PackagePart mainPart(OPCPackage workbook) throws InvalidFormatException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relation : workbook.getRelationshipsByType(type)) {
                PackagePart part = workbook.getPart(relation);
                if (part != null) {
                    return part;
                }
            }
        }
        throw new InvalidFormatException("No workbook part");
    }

    private static @Nullable PackagePart part(OPCPackage workbook, PackagePart from, @Nullable String target)
            throws InvalidFormatException, URISyntaxException {
        if (target == null) {
            return null;
        }
        URI uri = PackagingURIHelper.resolvePartUri(from.getPartName().getURI(), new URI(target));
        return workbook.getPart(PackagingURIHelper.createPartName(uri));
    }

    private static void parse(@Nullable PackagePart part, DefaultHandler handler) throws IOException, SAXException {
        if (part != null) {
            SafeXml.parse(part.getInputStream(), handler);
        }
    }

    /** The sentence for a workbook that breaks off or breaks the rules; the cause's own words may quote cells and stay out. */
    static UnreadableFile damaged(String name, Exception cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("Zip bomb") || message.contains("exceed the max") || message.contains("More ")) {
            return new UnreadableFile(name + " unpacks to far more than a list of candidates holds and was refused:"
                    + " copy the rows into a new workbook, save it as .xlsx and drop that.");
        }
        return new UnreadableFile(name + " is a damaged or incomplete Excel workbook:"
                + " open it in a spreadsheet program, save it as .xlsx and drop it again.");
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Names of chart sheets, macro sheets and others that have no rows. */
    List<String> otherSheets() {
        return otherSheets;
    }

    @Override
    public void close() {
        workbook.revert();
    }
}
