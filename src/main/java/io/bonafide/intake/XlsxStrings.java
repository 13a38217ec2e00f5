package io.bonafide.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The shared strings of a workbook, kept as UTF-8 in blocks with one offset each: about a third of the memory that as
 * many {@code String}s take, and a fixed upper limit.
 */
final class XlsxStrings extends DefaultHandler {
    static final int MOST_BYTES = 128 << 20;
    private static final int BLOCK = 1 << 20;

    private final int longest;
    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[1024];
    private int count;
    private int written;

    private final StringBuilder text = new StringBuilder();
    private boolean collecting;
    private boolean phonetic;

    /** @param longest characters of a string that are kept; what is longer is only known to be longer */
    XlsxStrings(int longest) {
        this.longest = longest;
    }

    String get(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        int from = index == 0 ? 0 : ends[index - 1];
        int length = ends[index] - from;
        if (from / BLOCK == (from + Math.max(length, 1) - 1) / BLOCK && length > 0) {
            return new String(blocks.get(from / BLOCK), from % BLOCK, length, StandardCharsets.UTF_8);
        }
        return new String(copy(from, length), StandardCharsets.UTF_8);
    }

    private byte[] copy(int from, int length) {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int at = from + done;
            int part = Math.min(length - done, BLOCK - at % BLOCK);
            System.arraycopy(blocks.get(at / BLOCK), at % BLOCK, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> collecting = !phonetic;
            case "rPh" -> phonetic = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "si" -> add(XlsxEscapes.decoded(text.toString()));
            case "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting && text.length() <= longest) {
            text.append(characters, start, length);
        }
    }

    private void add(String string) throws SAXException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        if (written > MOST_BYTES - bytes.length) {
            throw new SAXException("More text than " + MOST_BYTES + " bytes");
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        for (int done = 0; done < bytes.length; ) {
            if (written / BLOCK == blocks.size()) {
                blocks.add(new byte[BLOCK]);
            }
            int part = Math.min(bytes.length - done, BLOCK - written % BLOCK);
            System.arraycopy(bytes, done, blocks.get(written / BLOCK), written % BLOCK, part);
            done += part;
            written += part;
        }
        ends[count++] = written;
    }
}
