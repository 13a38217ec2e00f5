package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks for badges in the XML of an image, as a stream. Nothing outside the image is ever loaded and no entity expanded: a
 * document type that only names itself, as drawing programs write it, is passed over unread; one that declares anything
 * is refused.
 */
final class BakedElements implements AutoCloseable {
    static final String BADGES_3 = "https://purl.imsglobal.org/ob/v3p0";
    static final String BADGES_2 = "http://openbadges.org";
    // The platform's own parser has bounds too, narrower ones in newer versions.
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_ATTRIBUTES = 150;
    private static final Pattern DECLARATIONS = Pattern.compile("<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\\b");

    private final XMLStreamReader xml;
    private int depth;
    private int elements;

    /**
     * A badge's element.
     *
     * @param verify its attribute of that name, trimmed; empty where it has none
     */
    record Element(String namespace, String verify, String text) {}

    BakedElements(String image) throws XMLStreamException, UnreadableDocument {
        if (DECLARATIONS.matcher(image).find()) {
            throw malformed("SVG image that declares entities or types of its own");
        }
        // The platform's own parser, whatever lies on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("Nothing outside the image is loaded");
        });
        this.xml = factory.createXMLStreamReader(new StringReader(image));
    }

    /** The one badge in the image. */
    Element only() throws XMLStreamException, UnreadableDocument {
        Element found = null;
        while (xml.hasNext()) {
            Element element = step(xml.next());
            if (element != null && found != null) {
                throw malformed("More than one credential in the image");
            }
            found = element == null ? found : element;
        }
        if (found == null) {
            throw malformed("No credential in the image");
        }
        return found;
    }

    private @Nullable Element step(int event) throws XMLStreamException, UnreadableDocument {
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin();
            return isBadge() ? badge() : null;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw malformed("SVG image with an entity of its own");
        }
        return null;
    }

    private void begin() throws UnreadableDocument {
        if (++depth > DEEPEST || ++elements > MOST_ELEMENTS || xml.getAttributeCount() > MOST_ATTRIBUTES) {
            throw malformed("SVG image with too many elements or attributes, or too deep");
        }
    }

    private boolean isBadge() {
        String namespace = xml.getNamespaceURI();
        return (BADGES_3.equals(namespace) && xml.getLocalName().equals("credential"))
                || (BADGES_2.equals(namespace) && xml.getLocalName().equals("assertion"));
    }

    private Element badge() throws XMLStreamException, UnreadableDocument {
        String namespace = xml.getNamespaceURI();
        String verify = xml.getAttributeValue(null, "verify");
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw malformed("The credential in the image holds more than text");
            }
            if (event != XMLStreamConstants.COMMENT && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
                text.append(xml.getText());
            }
        }
        depth--;
        return new Element(namespace, verify == null ? "" : verify.strip(), text.toString());
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
