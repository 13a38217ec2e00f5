package io.bonafide.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file. A byte order mark decides; without one the whole file must be UTF-8, or else Windows-1252,
 * without a single byte that the encoding does not know.
 */
record TextEncoding(
        Charset charset, int markBytes, @Nullable String note) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** {@code null} when the file is no text in any of them. */
    static @Nullable TextEncoding of(Path file) throws IOException {
        byte[] head = head(file);
        TextEncoding marked = marked(head);
        if (marked != null) {
            return marked.decodes(file) ? marked : null;
        }
        if (hasZero(head)) {
            return null;
        }
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0, null);
        if (utf8.decodes(file)) {
            return utf8;
        }
        TextEncoding windows = new TextEncoding(
                WINDOWS, 0, "The text is not UTF-8 and was read as Windows-1252; check names with accents.");
        return windows.decodes(file) ? windows : null;
    }

    private static @Nullable TextEncoding marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, null);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, null);
        }
        return begins(head, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2, null) : null;
    }

    /** The text behind the byte order mark; reading fails on bytes that are not in the encoding. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(markBytes);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    /** Control characters other than tabs and line ends do not stand in texts, but in other files read as text. */
    private boolean decodes(Path file) throws IOException {
        char[] buffer = new char[1 << 14];
        long controls = 0;
        long all = 0;
        try (Reader reader = open(file)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                all += read;
                for (int i = 0; i < read; i++) {
                    controls += buffer[i] < ' ' && "\t\r\n\f".indexOf(buffer[i]) < 0 ? 1 : 0;
                }
            }
        } catch (CharacterCodingException e) {
            return false;
        }
        return controls * 100 <= all;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }

    private static boolean hasZero(byte[] head) {
        for (byte value : head) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
