package io.bonafide.format;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The web addresses of a PDF: behind its links first, then in its visible text. */
final class PdfAddresses {
    private static final COSName LINK = COSName.getPDFName("Link");
    private static final COSName URI = COSName.getPDFName("URI");
    // With a scheme, or the way certificates print it: coursera.org/verify/ABC
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)(?:https?://|(?<![\\w@./-])(?=(?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,20}/))[^\\s<>\"'{}|\\\\^`\\p{Cntrl}]+");

    private final PdfStreams streams;
    private final PdfEffort effort;

    PdfAddresses(PdfStreams streams, PdfEffort effort) {
        this.streams = streams;
        this.effort = effort;
    }

    void collect(List<PdfPages.Page> pages, LeadAddresses leads) throws PdfEffort.TooMuch {
        for (PdfPages.Page page : pages) {
            for (COSDictionary note : PdfPages.dictionaries(page.dictionary().getDictionaryObject(COSName.ANNOTS))) {
                COSDictionary action = note.getCOSDictionary(COSName.A);
                if (LINK.equals(note.getCOSName(COSName.SUBTYPE))
                        && action != null
                        && URI.equals(action.getCOSName(COSName.S))) {
                    String address = action.getString(URI);
                    leads.add(address == null ? "" : address);
                }
            }
        }
        PdfText text = new PdfText(streams, effort);
        for (PdfPages.Page page : pages) {
            Matcher written = WRITTEN.matcher(drawn(page, text));
            while (written.find()) {
                String address = written.group().replaceFirst("[.,;:!?)\\]]+$", "");
                leads.add(address.contains("://") ? address : "https://" + address);
            }
        }
    }

    // What cannot be drawn says nothing about what is attached.
    private static String drawn(PdfPages.Page page, PdfText text) throws PdfEffort.TooMuch {
        try {
            return text.of(page);
        } catch (PdfEffort.TooMuch spent) {
            throw spent;
        } catch (IOException broken) {
            return "";
        }
    }
}
