package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.page;

import io.bonafide.credential.SecuredDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Certificates as PDF. What counts is a credential attached to it, or one at an address that it links or shows; what it
 * prints proves nothing. Nothing in it is run, opened or launched. Signatures in it (PAdES) are not examined.
 */
final class PdfReader implements CredentialReader {
    private static final String PDF = "PDF document";
    private static final int SIGNATURES_EXIST = 1;
    private static final int START = 5;

    @Override
    public boolean reads(SecuredDocument document) {
        byte[] bytes = document.bytes();
        return new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    @Override
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        PdfEffort effort = new PdfEffort();
        byte[] tamed = PdfPrecautions.taken(document.bytes());
        try (PDDocument pdf =
                Loader.loadPDF(effort.source(tamed), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            Reading reading = read(pdf.getDocument().getTrailer().getCOSDictionary(COSName.ROOT), effort);
            if (!effort.isExhausted()) {
                return reading;
            }
        } catch (InvalidPasswordException locked) {
            throw page(PDF + " that needs a password");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // The library answers some broken documents with unchecked exceptions, and some deep ones without end.
            if (!effort.isExhausted()) {
                throw malformed(PDF + " that is broken");
            }
        }
        throw malformed(PDF + " that takes too much to read");
    }

    private static Reading read(@Nullable COSDictionary catalog, PdfEffort effort) throws IOException {
        if (catalog == null) {
            throw new IOException("No catalog");
        }
        PdfStreams streams = new PdfStreams(effort);
        List<PdfPages.Page> pages = PdfPages.of(catalog);
        LeadAddresses leads = new LeadAddresses();
        List<SecuredDocument> attached = new PdfAttachments(streams).of(catalog, pages);
        new PdfAddresses(streams, effort).collect(pages, leads);
        String page = isSigned(catalog) ? PDF + " with a signature (PAdES), which is not examined" : PDF;
        return new Reading.Inside(attached, leads.asLeads(page));
    }

    private static boolean isSigned(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            return false;
        }
        return (form.getInt(COSName.SIG_FLAGS, 0) & SIGNATURES_EXIST) != 0
                || PdfPages.dictionaries(form.getDictionaryObject(COSName.FIELDS)).stream()
                        .anyMatch(field -> COSName.SIG.equals(field.getCOSName(COSName.FT)));
    }
}
