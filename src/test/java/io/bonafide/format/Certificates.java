package io.bonafide.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Writes certificates as PDF, with what a test wants attached, linked and printed. */
public final class Certificates implements AutoCloseable {
    private static final String FONT = "/fonts/ttf/OpenSans/OpenSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final Map<String, PDComplexFileSpecification> attached = new LinkedHashMap<>();
    private final PDPage page = new PDPage();

    public Certificates() {
        document.addPage(page);
    }

    /** One with a document attached. */
    public static byte[] attaching(byte[] content) {
        try (Certificates certificate = new Certificates()) {
            return certificate.attach("credential", content).bytes();
        }
    }

    /** One whose links go there. */
    public static byte[] linking(String... addresses) {
        try (Certificates certificate = new Certificates()) {
            for (String address : addresses) {
                certificate.link(address);
            }
            return certificate.bytes();
        }
    }

    public Certificates attach(String name, byte[] content) {
        attached.put(name, specification(content));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(new HashMap<>(attached));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        return this;
    }

    /** Associates a file with the document. */
    public Certificates associate(byte[] content) {
        COSArray files = new COSArray();
        files.add(specification(content));
        document.getDocumentCatalog().getCOSObject().setItem("AF", files);
        return this;
    }

    /** Pins a file to the page. */
    public Certificates pin(byte[] content) {
        PDAnnotationFileAttachment note = new PDAnnotationFileAttachment();
        note.setFile(specification(content));
        note.setRectangle(new PDRectangle(9, 9));
        return change(all -> annotations(page).add(note.getCOSObject()));
    }

    public Certificates link(String address) {
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        return act(action);
    }

    public Certificates act(PDAction action) {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(new PDRectangle(9, 9));
        return change(all -> annotations(page).add(link.getCOSObject()));
    }

    /** Prints a line in a font whose codes are no characters. */
    public Certificates print(String line) {
        try (InputStream font = Objects.requireNonNull(Certificates.class.getResourceAsStream(FONT));
                PDPageContentStream out =
                        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.beginText();
            out.setFont(PDType0Font.load(document, font, true), 12);
            out.newLineAtOffset(20, 500);
            out.showText(line);
            out.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws with operators as written; there is a plain Latin font {@code F1}. */
    public Certificates draw(String operators) {
        COSDictionary font = new COSDictionary();
        font.setName(COSName.TYPE, "Font");
        font.setName(COSName.SUBTYPE, "Type1");
        font.setName(COSName.BASE_FONT, "Helvetica");
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F1", font);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.setContents(stream(operators.getBytes(StandardCharsets.ISO_8859_1)));
        return this;
    }

    public Certificates change(Consumer<PDDocument> change) {
        change.accept(document);
        return this;
    }

    public Certificates protect(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDComplexFileSpecification specification(byte[] content) {
        try {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("credential");
            specification.setEmbeddedFile(file);
            return specification;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDStream stream(byte[] content) {
        try {
            return new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSArray annotations(PDPage page) {
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (all == null) {
            all = new COSArray();
            page.getCOSObject().setItem(COSName.ANNOTS, all);
        }
        return all;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
