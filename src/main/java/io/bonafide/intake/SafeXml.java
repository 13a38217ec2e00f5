package io.bonafide.intake;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Parses a part of a workbook as a stream of events. A document type declaration is refused, so there are no entities to expand. */
final class SafeXml {
    private SafeXml() {}

    static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        try (in) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}
