package io.bonafide.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Unpacks a stream of a PDF up to a limit; the library would unpack all of it first. */
final class PdfStreams {
    private static final int STEP = 8 << 10;

    private final PdfEffort effort;

    PdfStreams(PdfEffort effort) {
        this.effort = effort;
    }

    /** Empty where it is larger than that, or packed with anything but deflate. */
    Optional<byte[]> read(COSBase stream, int most) throws IOException {
        if (!(stream instanceof COSStream packed) || !packed.hasData()) {
            return Optional.empty();
        }
        COSBase filters = packed.getFilters();
        if (filters instanceof COSArray list) {
            filters = list.size() > 1 ? list : list.size() == 0 ? null : list.getObject(0);
        }
        boolean deflated = COSName.FLATE_DECODE.equals(filters) || COSName.FLATE_DECODE_ABBREVIATION.equals(filters);
        if ((filters != null && !deflated) || packed.getDictionaryObject(COSName.DECODE_PARMS) != null) {
            return Optional.empty();
        }
        try (InputStream raw = packed.createRawInputStream();
                InputStream plain = deflated ? new InflaterInputStream(raw) : raw) {
            return upTo(most, plain);
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> upTo(int most, InputStream in) throws IOException {
        java.io.ByteArrayOutputStream read = new java.io.ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        for (int got = in.read(step); got >= 0; got = in.read(step)) {
            effort.check();
            read.write(step, 0, got);
            if (read.size() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(read.toByteArray());
    }
}
