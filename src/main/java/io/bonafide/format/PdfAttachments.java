package io.bonafide.format;

import io.bonafide.credential.SecuredDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The files that a PDF carries: in its name tree, associated with it or its pages, attached to a place on a page (ISO
 * 32000-2, 7.11.4, 14.13, 12.5.6.15). Not too many, not too large, and none of them a PDF again.
 */
final class PdfAttachments {
    private static final int MOST = 20;
    private static final int MAX_BYTES = 2 << 20;
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName FILE_ATTACHMENT = COSName.getPDFName("FileAttachment");

    private final PdfStreams streams;
    private final List<SecuredDocument> documents = new ArrayList<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfAttachments(PdfStreams streams) {
        this.streams = streams;
    }

    List<SecuredDocument> of(COSDictionary catalog, List<PdfPages.Page> pages) throws IOException {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            for (COSBase value : PdfPages.values(names.getCOSDictionary(COSName.EMBEDDED_FILES))) {
                add(value);
            }
        }
        addAll(catalog.getDictionaryObject(ASSOCIATED));
        for (PdfPages.Page page : pages) {
            addAll(page.dictionary().getDictionaryObject(ASSOCIATED));
            for (COSDictionary note : PdfPages.dictionaries(page.dictionary().getDictionaryObject(COSName.ANNOTS))) {
                if (FILE_ATTACHMENT.equals(note.getCOSName(COSName.SUBTYPE))) {
                    add(note.getDictionaryObject(COSName.FS));
                }
            }
        }
        return documents;
    }

    private void addAll(@Nullable COSBase specifications) throws IOException {
        for (COSDictionary specification : PdfPages.dictionaries(specifications)) {
            add(specification);
        }
    }

    private void add(@Nullable COSBase specification) throws IOException {
        COSDictionary files = specification instanceof COSDictionary file ? file.getCOSDictionary(COSName.EF) : null;
        COSBase stream = files == null ? null : files.getDictionaryObject(COSName.UF, COSName.F);
        if (stream == null || seen.size() >= MOST || !seen.add(stream)) {
            return;
        }
        Optional<byte[]> content = streams.read(stream, MAX_BYTES);
        if (content.isPresent() && content.get().length > 0 && !isPdf(content.get())) {
            documents.add(new SecuredDocument(content.get(), "application/octet-stream"));
        }
    }

    private static boolean isPdf(byte[] content) {
        return new String(content, 0, Math.min(content.length, 1_024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
}
