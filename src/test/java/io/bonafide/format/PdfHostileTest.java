package io.bonafide.format;

import static io.bonafide.format.RawPdf.bomb;
import static io.bonafide.format.RawPdf.bytes;
import static io.bonafide.format.RawPdf.raw;
import static io.bonafide.format.RawPdf.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.bonafide.credential.SecuredDocument;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every one of these must end in a plain answer, soon, and without much memory. */
class PdfHostileTest {
    private static final long MOST_ALLOCATED = 256L << 20;
    private static final long MOST_NANOSECONDS = 10_000_000_000L;
    private static final int TRIES = 3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void attachmentBombIsNotUnpacked() throws Exception {
        byte[] pdf = raw(
                "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)<</EF<</F 3 0 R>>>>]>>>>>>",
                "<</Type/Pages/Kids[]/Count 0>>",
                stream("/Filter/FlateDecode", bomb(1_000)));

        assertThat(answer(pdf)).isEqualTo("PAGE PDF document");
    }

    @Test
    void contentBombIsNotUnpacked() throws Exception {
        byte[] pdf = raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[4 0 R 4 0 R]/Count 2>>",
                stream("/Filter/FlateDecode", bomb(1_000)),
                "<</Type/Page/Contents[3 0 R 3 0 R 3 0 R 3 0 R]>>");

        assertThat(answer(pdf)).isEqualTo("PAGE PDF document");
    }

    @Test
    void objectStreamBombEndsTheReading() throws Exception {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        // Object 1 lies in stream 2, which is the bomb; object 3 is this table.
        table.writeBytes(new byte[] {0, 0, 0, 0, 2, 0, 2, 0, 1, 0, 9, 0});
        byte[] bomb = stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", bomb(2_000));
        byte[] head = "%PDF-1.7\n2 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(head);
        pdf.writeBytes(bomb);
        pdf.writeBytes(bytes("\nendobj\n"));
        int at = pdf.size();
        pdf.writeBytes(bytes("3 0 obj\n"));
        pdf.writeBytes(stream("/Type/XRef/Size 3/W[1 2 1]/Root 1 0 R", table.toByteArray()));
        pdf.writeBytes(bytes("\nendobj\nstartxref\n" + at + "\n%%EOF"));

        assertThat(answer(pdf.toByteArray())).isEqualTo("MALFORMED PDF document that takes too much to read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter[/ASCII85Decode/FlateDecode/LZWDecode]/Length 0",
                "/Filter /DCTDecode /Length 0",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 500>>/Length 0"
            })
    void packingOfImagesIsNoMatter(String dictionary) {
        byte[] pdf = raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[]/Count 0>>",
                bytes("<<" + dictionary + ">>\nstream\n\nendstream"));

        assertThat(answer(pdf)).isEqualTo("PAGE PDF document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter 5 0 R",
                "/Filter[5 0 R]",
                "/Filter % comment\n/LZWDecode",
                "/Filter[/Flate#44ecode]",
                "/Filter/FlateDecod#65",
                "/F#69lter/LZWDecode",
                "/#46ilter/LZWDecode",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 134217728>>",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5 0 R>>",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Colors 100000000>>",
                "/Filter/FlateDecode/DecodeParms 5 0 R",
                "/Filter/FlateDecode/DecodeParms[null 5 0 R]",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Col#75mns 5>>"
            })
    void packingThatHidesIsNotOpened(String dictionary) {
        byte[] pdf = raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[]/Count 0>>",
                bytes("<<" + dictionary + "/Length 0>>\nstream\n\nendstream"));

        assertThat(answer(pdf)).isEqualTo("UNSUPPORTED PDF document packed in a way that is not opened");
    }

    @Test
    void circlesEnd() {
        assertThat(answer(
                        raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 3 0 R]>>", "<</Kids[2 0 R]>>")))
                .isEqualTo("PAGE PDF document");
        assertThat(answer(raw(
                        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>/AF 4 0 R>>",
                        "<</Type/Pages/Kids[]>>",
                        "<</Kids[3 0 R]/Names[(a) 3 0 R]>>",
                        "[4 0 R 4 0 R]")))
                .isEqualTo("PAGE PDF document");
        byte[] itself = bytes("/X Do /X Do /X Do");
        assertThat(answer(raw(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Contents 4 0 R/Resources 5 0 R>>",
                        stream("/Type/XObject/Subtype/Form", itself),
                        "<</XObject<</X 4 0 R>>>>")))
                .isEqualTo("PAGE PDF document");
    }

    @Test
    void deepTreesEnd() {
        List<Object> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
        for (int i = 2; i < 20_000; i++) {
            objects.add("<</Type/Pages/Parent " + (i - 1) + " 0 R/Kids[" + (i + 1) + " 0 R]>>");
        }
        assertThat(answer(raw(objects.toArray()))).isEqualTo("PAGE PDF document");
        assertThat(answer(raw("<</Type/Catalog/Pages " + "[".repeat(200_000) + ">>")))
                .startsWith("MALFORMED PDF document");
        assertThat(answer(raw("<</Type/Catalog/Pages " + "<</A ".repeat(100_000) + ">>")))
                .startsWith("MALFORMED PDF document");
    }

    @Test
    void wideTreesEnd() {
        String kids = "3 0 R ".repeat(100_000);
        assertThat(answer(raw("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[" + kids + "]>>", "<</Annots[" + kids + "]>>")))
                .isEqualTo("PAGE PDF document");
    }

    @Test
    void endlessDrawingEnds() {
        byte[] pdf = PdfReaderTest.certificate(made -> made.draw("BT /F1 9 Tf " + "(x) Tj ".repeat(500_000)));
        assertThat(answer(pdf)).isEqualTo("PAGE PDF document");
        byte[] nested = PdfReaderTest.certificate(made -> made.draw("[".repeat(300_000)));
        assertThat(answer(nested)).isEqualTo("PAGE PDF document");
    }

    @Test
    void selfReferringDictionariesEnd() {
        byte[] pdf = PdfReaderTest.certificate(made -> made.change(all -> {
            COSDictionary catalog = all.getDocumentCatalog().getCOSObject();
            COSArray loop = new COSArray();
            loop.add(loop);
            COSDictionary file = new COSDictionary();
            file.setItem(COSName.EF, file);
            file.setItem(COSName.F, file);
            COSArray files = new COSArray();
            files.add(file);
            catalog.setItem("AF", files);
        }));
        assertThat(answer(pdf)).isEqualTo("PAGE PDF document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-",
                "%PDF-1.7\n%%EOF",
                "%PDF-1.7\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF",
                "%PDF-\0\0\0"
            })
    void brokenDocumentsAreMalformed(String text) {
        assertThat(answer(bytes(text))).startsWith("MALFORMED PDF document");
    }

    @Test
    void damageAnywhereIsAPlainAnswer() {
        byte[] whole = PdfReaderTest.certificate(made ->
                made.attach("a", bytes("{}")).link("https://x.example/1").draw("BT /F1 9 Tf (x) Tj ET"));
        Random chance = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + round % 20; i++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            answer(damaged);
        }
        for (int length = 5; length < whole.length; length += 97) {
            answer(java.util.Arrays.copyOf(whole, length));
        }
    }

    // A first reading also pays for what is loaded and compiled; a machine may be slow. Of several tries the least
    // counts.
    private static String answer(byte[] pdf) {
        SecuredDocument document = new SecuredDocument(pdf, "application/pdf");
        String answer = "";
        long allocated = Long.MAX_VALUE;
        long spent = Long.MAX_VALUE;
        for (int attempt = 0;
                attempt < TRIES && (allocated >= MOST_ALLOCATED || spent >= MOST_NANOSECONDS);
                attempt++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long begun = THREADS.getCurrentThreadCpuTime();
            answer = read(document);
            allocated = Math.min(allocated, THREADS.getCurrentThreadAllocatedBytes() - before);
            spent = Math.min(spent, THREADS.getCurrentThreadCpuTime() - begun);
        }
        assertThat(allocated).isLessThan(MOST_ALLOCATED);
        assertThat(spent).isLessThan(MOST_NANOSECONDS);
        return answer;
    }

    private static String read(SecuredDocument document) {
        try {
            return CredentialReaders.inOrder().read(document, "").getClass().getSimpleName();
        } catch (UnreadableDocument unreadable) {
            return unreadable.kind() + " " + unreadable.getMessage();
        }
    }
}
