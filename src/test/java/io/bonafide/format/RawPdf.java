package io.bonafide.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PDF documents that no library would. */
final class RawPdf {
    private static final byte[] ZEROS = new byte[1 << 20];

    private RawPdf() {}

    /** A document of these objects, numbered from 1, the first of them its catalog. */
    static byte[] raw(Object... objects) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(bytes("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", pdf.size()));
            pdf.writeBytes(bytes((i + 1) + " 0 obj\n"));
            pdf.writeBytes(objects[i] instanceof byte[] content ? content : bytes(objects[i].toString()));
            pdf.writeBytes(bytes("\nendobj\n"));
        }
        int at = pdf.size();
        pdf.writeBytes(bytes(
                table + "trailer\n<</Size " + (objects.length + 1) + "/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF"));
        return pdf.toByteArray();
    }

    static byte[] stream(String dictionary, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("<<" + dictionary + "/Length " + content.length + ">>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\nendstream"));
        return out.toByteArray();
    }

    /** As many MiB of zeros, packed a thousandfold. */
    static byte[] bomb(int mebibytes) throws java.io.IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(1))) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(ZEROS);
            }
        }
        return packed.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
