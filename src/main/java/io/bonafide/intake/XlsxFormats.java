package io.bonafide.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The number formats of a workbook's cell styles. Nothing else of the styles is read. */
final class XlsxFormats extends DefaultHandler {
    private static final int MOST_STYLES = 65_536;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inCellStyles;

    /**
     * @param id number of the format, which decides for those that are built in
     * @param code {@code dd.mm.yyyy}
     */
    record Format(int id, String code) {
        static final Format GENERAL = new Format(0, "General");
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (code != null) {
                    codes.put(number(attributes.getValue("numFmtId")), code);
                }
            }
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> addStyle(attributes);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    private void addStyle(Attributes attributes) throws SAXException {
        if (!inCellStyles) {
            return;
        }
        if (styles.size() >= MOST_STYLES) {
            throw new SAXException("More than " + MOST_STYLES + " cell styles");
        }
        styles.add(number(attributes.getValue("numFmtId")));
    }

    List<Format> byStyle() {
        return styles.stream().map(this::format).toList();
    }

    private Format format(int id) {
        String code = codes.get(id);
        if (code == null) {
            code = BuiltinFormats.getBuiltinFormat(id);
        }
        return code == null ? Format.GENERAL : new Format(id, code);
    }

    private static int number(@Nullable String text) {
        return XlsxReference.digits(text, 0);
    }
}
