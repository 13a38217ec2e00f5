package io.bonafide.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The text that a page shows, well enough to find an address in it: in the order drawn, lines told apart. No font program is
 * opened, on this machine or in the document; characters are what the document itself says its codes mean.
 */
final class PdfText {
    private static final int MAX_CONTENT = 4 << 20;
    private static final int MAX_TEXT = 200_000;
    private static final int MOST_OPERATIONS = 400_000;
    private static final int MOST_FORMS = 20;
    private static final int WORD_GAP = -200;

    private final PdfStreams streams;
    private final PdfEffort effort;
    private final Map<COSDictionary, PdfCodes> fonts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int operations;
    private int forms;
    private PdfCodes font = PdfCodes.LATIN;
    private float line;

    PdfText(PdfStreams streams, PdfEffort effort) {
        this.streams = streams;
        this.effort = effort;
    }

    /** Content still to be drawn, and what its names mean. */
    private record Content(byte[] bytes, @Nullable COSDictionary resources) {}

    String of(PdfPages.Page page) throws IOException {
        text.setLength(0);
        forms = 0;
        Deque<Content> open = new ArrayDeque<>();
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        for (COSDictionary part : PdfPages.dictionaries(page.dictionary().getDictionaryObject(COSName.CONTENTS))) {
            byte[] bytes = streams.read(part, MAX_CONTENT - whole.size()).orElse(new byte[0]);
            whole.writeBytes(bytes);
            whole.write('\n');
        }
        open.add(new Content(whole.toByteArray(), page.resources()));
        while (!open.isEmpty()) {
            draw(open.poll(), open);
        }
        return text.toString();
    }

    // Forms are drawn after the page: where they stand is no matter, and nothing nests.
    private void draw(Content content, Deque<Content> open) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(content.bytes());
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (++operations > MOST_OPERATIONS || text.length() > MAX_TEXT) {
                return;
            }
            if (operations % 256 == 0) {
                effort.check();
            }
            if (token instanceof Operator operator) {
                act(operator.getName(), operands, content.resources(), open);
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
        text.append('\n');
    }

    private void act(String operator, List<COSBase> operands, @Nullable COSDictionary resources, Deque<Content> open)
            throws IOException {
        switch (operator) {
            case "Tf" -> font = font(named(COSName.FONT, operands, resources));
            case "Tj" -> show(operands);
            case "TJ" -> show(operands);
            case "'", "\"" -> {
                text.append('\n');
                show(operands.isEmpty() ? operands : operands.subList(operands.size() - 1, operands.size()));
            }
            case "T*", "ET" -> text.append('\n');
            case "Td", "TD" -> moved(number(operands, 1) != 0);
            case "Tm" -> {
                moved(number(operands, 5) != line);
                line = number(operands, 5);
            }
            case "Do" -> form(named(COSName.XOBJECT, operands, resources), resources, open);
            default -> {
                // Draws no text.
            }
        }
    }

    private void moved(boolean toAnotherLine) {
        if (toAnotherLine) {
            text.append('\n');
        }
    }

    private void show(List<COSBase> operands) {
        for (COSBase operand : operands) {
            if (operand instanceof COSString string) {
                text.append(font.text(string.getBytes()));
            } else if (operand instanceof COSArray array) {
                for (COSBase item : array) {
                    if (item instanceof COSString string) {
                        text.append(font.text(string.getBytes()));
                    } else if (item instanceof COSNumber gap && gap.floatValue() < WORD_GAP) {
                        text.append(' ');
                    }
                }
            }
        }
    }

    private PdfCodes font(@Nullable COSBase named) throws IOException {
        if (!(named instanceof COSDictionary dictionary)) {
            return PdfCodes.LATIN;
        }
        PdfCodes known = fonts.get(dictionary);
        if (known == null) {
            known = PdfCodes.of(dictionary, streams);
            fonts.put(dictionary, known);
        }
        return known;
    }

    private void form(@Nullable COSBase named, @Nullable COSDictionary resources, Deque<Content> open)
            throws IOException {
        if (named instanceof COSStream form
                && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))
                && ++forms <= MOST_FORMS) {
            COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
            byte[] bytes = streams.read(form, MAX_CONTENT).orElse(new byte[0]);
            open.add(new Content(bytes, own == null ? resources : own));
        }
    }

    private static @Nullable COSBase named(COSName kind, List<COSBase> operands, @Nullable COSDictionary resources) {
        COSDictionary all = resources == null ? null : resources.getCOSDictionary(kind);
        return all != null && !operands.isEmpty() && operands.get(0) instanceof COSName name
                ? all.getDictionaryObject(name)
                : null;
    }

    private static float number(List<COSBase> operands, int index) {
        return operands.size() > index && operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
