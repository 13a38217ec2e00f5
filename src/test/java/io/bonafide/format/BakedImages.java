package io.bonafide.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Bakes badges: real PNG and SVG images with chunks and elements as a test wants them. */
public final class BakedImages {
    private static final int SIGNATURE = 8;
    private static final int END_CHUNK = 12;

    private final List<byte[]> chunks = new ArrayList<>();

    private BakedImages() {}

    /** An image with nothing baked in yet. */
    public static BakedImages png() {
        return new BakedImages();
    }

    /** As Open Badges 3.0 says: JSON or a JWS. */
    public static byte[] png3(String credential) {
        return png().international("openbadgecredential", credential).bytes();
    }

    /** As Open Badges 2.0 says: JSON, a JWS or an address. */
    public static byte[] png2(String assertion) {
        return png().international("openbadges", assertion).bytes();
    }

    public BakedImages international(String keyword, String text) {
        return international(keyword, 0, text.getBytes(StandardCharsets.UTF_8));
    }

    public BakedImages international(String keyword, int compression, byte[] text) {
        byte[] start = (keyword + "\0" + (char) compression + "\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        return chunk("iTXt", joined(start, text));
    }

    /** A Latin-1 text chunk. */
    public BakedImages text(String keyword, String text) {
        return chunk("tEXt", (keyword + '\0' + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    public BakedImages chunk(String type, byte[] content) {
        byte[] named = joined(type.getBytes(StandardCharsets.ISO_8859_1), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        chunks.add(ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array());
        return this;
    }

    /** The image, its chunks before the end chunk. */
    public byte[] bytes() {
        byte[] plain = plain();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, plain.length - END_CHUNK);
        chunks.forEach(out::writeBytes);
        out.write(plain, plain.length - END_CHUNK, END_CHUNK);
        return out.toByteArray();
    }

    /** Where the first of its own chunks begins. */
    public int placeOfFirst() {
        return plain().length - END_CHUNK;
    }

    static byte[] signature() {
        return java.util.Arrays.copyOf(plain(), SIGNATURE);
    }

    private static byte[] plain() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** JSON as Open Badges 3.0 puts it into an SVG. */
    public static String svg3(String json) {
        return svg("<openbadges:credential><![CDATA[" + json + "]]></openbadges:credential>");
    }

    /** A JWS as Open Badges 3.0 puts it into an SVG. */
    public static String svg3Jws(String jws) {
        return svg("<openbadges:credential verify=\"" + jws + "\"/>");
    }

    /** A JWS or address, and a copy of the assertion, as Open Badges 2.0 puts them into an SVG. */
    public static String svg2(String verify, String json) {
        return svg("<ob2:assertion verify=\"" + verify + "\"><![CDATA[" + json + "]]></ob2:assertion>");
    }

    /** Whatever stands between the root's tags; the prefixes {@code openbadges} (3.0) and {@code ob2} are declared. */
    public static String svg(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
                + " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" xmlns:ob2=\"http://openbadges.org\""
                + " viewBox=\"0 0 9 9\"><title>Badge</title>" + content + "<circle r=\"4\"/></svg>";
    }
}
