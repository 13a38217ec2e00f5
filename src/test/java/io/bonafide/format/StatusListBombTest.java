package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Credential;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.StatusList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that unpack to more than anybody could keep. */
class StatusListBombTest {
    private static final Sample LIST = Sample.of("status-list.json");
    private static final int MEBIBYTE = 1 << 20;
    private static final long BEYOND_THE_CAP = 16L * MEBIBYTE;
    private static final byte[] PART = gzip(16 * MEBIBYTE);

    // All that fits into a document unpacks to 1.4 GiB.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64, 88})
    void bombIsLeftBeforeItFillsTheMemory(int parts) throws UnreadableDocument {
        Credential credential = packed(repeated(parts), new byte[] {}).read();
        StatusLists lists = new StatusLists();
        long before = allocated();

        if (parts == 1) {
            assertThat(lists.read(credential).length()).isEqualTo(8L * StatusLists.MAX_BYTES);
        } else {
            assertThatExceptionOfType(UnreadableDocument.class)
                    .isThrownBy(() -> lists.read(credential))
                    .withMessage("A status list of more than 16777216 bytes")
                    .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED));
            // No less than the heap can have grown by, most of it for the document's own text.
            assertThat(allocated() - before).isLessThan(StatusLists.MAX_BYTES + BEYOND_THE_CAP);
        }
    }

    @Test
    void oneOfFourGibibytesIsNoDocument() {
        SecuredDocument document = packed(repeated(4096 / 16), new byte[] {}).document();
        long before = allocated();

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> CredentialReaders.inOrder().read(document, ""));

        // A few copies of its text, which each reader looks at, and nothing of what it unpacks to.
        assertThat(allocated() - before).isLessThan(10L * document.size());
    }

    @Test
    void aByteTooManyIsTooMany() throws UnreadableDocument {
        Credential oneMore = packed(PART, gzip(1)).read();

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> new StatusLists().read(oneMore))
                .withMessage("A status list of more than 16777216 bytes");
    }

    @Test
    void aListInSeveralPartsIsWhole() throws UnreadableDocument {
        byte[] half = gzip(StatusList.MIN_ENTRIES / 16);

        assertThat(new StatusLists().read(packed(half, half).read()).length()).isEqualTo(StatusList.MIN_ENTRIES);
    }

    private static Sample packed(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return LIST.with(
                "/credentialSubject/encodedList",
                "'u" + Base64.getUrlEncoder().withoutPadding().encodeToString(all.toByteArray()) + "'");
    }

    private static byte[] repeated(int parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < parts; i++) {
            all.writeBytes(PART);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(int zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(new byte[zeros]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
