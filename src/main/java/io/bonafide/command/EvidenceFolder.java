package io.bonafide.command;

import io.bonafide.credential.SecuredDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Documents as files that their owner alone may read. Their names come from their bytes: a digest, and an ending that no
 * server chose and that makes nothing run what strangers wrote (pages and SVG pictures are plain text here).
 */
final class EvidenceFolder {
    private final Path folder;

    EvidenceFolder(Path folder) {
        this.folder = folder;
    }

    /** Whole or not there; in place of one of that name. */
    Path write(SecuredDocument document) throws IOException {
        Files.createDirectories(folder);
        // On POSIX systems its rights are rw-------, and moving keeps them.
        Path unfinished = Files.createTempFile(folder, "evidence", ".tmp");
        try {
            Files.write(unfinished, document.bytes());
            Path file = folder.resolve(document.digest().hex() + "." + ending(document));
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String ending(SecuredDocument document) {
        String start = new String(document.beginning(16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n")) {
            return "png";
        }
        if (start.startsWith("%PDF-")) {
            return "pdf";
        }
        if (!isText(document)) {
            return "bin";
        }
        return start.strip().startsWith("{") || start.strip().startsWith("[") ? "json" : "txt";
    }

    private static boolean isText(SecuredDocument document) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document.bytes()))
                    .chars()
                    .noneMatch(character -> character == 0);
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
