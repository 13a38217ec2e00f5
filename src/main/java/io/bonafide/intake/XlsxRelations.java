package io.bonafide.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a part of a workbook refers to. Read as events and not through POI's own collection, because a sheet may have a
 * hundred thousand hyperlinks, and because their targets must reach us as they are written, malformed ones too.
 */
final class XlsxRelations extends DefaultHandler {
    private final Map<String, Relation> relations = new HashMap<>();

    record Relation(String type, String target, boolean external) {
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    static XlsxRelations of(OPCPackage workbook, PackagePart part)
            throws IOException, SAXException, InvalidFormatException {
        XlsxRelations relations = new XlsxRelations();
        PackagePartName name = PackagingURIHelper.getRelationshipPartName(part.getPartName());
        PackagePart relationsPart = workbook.containPart(name) ? workbook.getPart(name) : null;
        if (relationsPart != null) {
            SafeXml.parse(relationsPart.getInputStream(), relations);
        }
        return relations;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (!name.equals("Relationship")) {
            return;
        }
        String id = attributes.getValue("Id");
        String type = attributes.getValue("Type");
        String target = attributes.getValue("Target");
        if (id != null && type != null && target != null) {
            relations.put(id, new Relation(type, target, "External".equals(attributes.getValue("TargetMode"))));
        }
    }

    @Nullable
    Relation byId(@Nullable String id) {
        return id == null ? null : relations.get(id);
    }

    /** Target of the first relation of a kind; {@code null} where there is none. */
    @Nullable
    String first(String kind) {
        return relations.values().stream()
                .filter(relation -> relation.is(kind) && !relation.external())
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }
}
