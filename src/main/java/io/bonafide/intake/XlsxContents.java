package io.bonafide.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The workbook part: which sheets there are, which of them are hidden, and where dates count from. */
final class XlsxContents extends DefaultHandler {
    private final List<Entry> sheets = new ArrayList<>();
    private boolean from1904;

    record Entry(String name, @Nullable String relation, boolean hidden) {}

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        } else if (name.equals("sheet")) {
            String title = attributes.getValue("name");
            String state = attributes.getValue("state");
            sheets.add(new Entry(
                    title == null ? "" : title,
                    relation(attributes),
                    "hidden".equals(state) || "veryHidden".equals(state)));
        }
    }

    /** The attribute {@code r:id}, whichever of the two OOXML name spaces it is in. */
    static @Nullable String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
                return attributes.getValue(i);
            }
        }
        return null;
    }

    List<Entry> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }
}
