package io.bonafide.job;

import io.bonafide.credential.Sha256;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.InputFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Copies of dropped files that nobody else writes to. Only these are read: what was hashed is what is parsed.
 */
final class PrivateCopies {
    private final Path folder;

    PrivateCopies(Path data) {
        this.folder = data.resolve("files");
    }

    /** Copies and hashes in one pass; the copy is on disk when this returns. Links are not followed. */
    FileRecord copy(Path file) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        Path unfinished = Files.createTempFile(folder, "copy", ".tmp");
        MessageDigest sha256 = sha256();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(unfinished), sha256)) {
            in.transferTo(out);
        }
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Sha256 digest = new Sha256(HexFormat.of().formatHex(sha256.digest()));
        Path copy = folder.resolve(digest.hex());
        Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return FileRecord.received(file.getFileName().toString(), digest, copy);
    }

    /** Copies go by content: while another run, or claims that are put off, may need the same, it stays. */
    void forget(FileRecord file, InputFiles known) throws IOException {
        if (!known.isNeeded(file.digest())) {
            Files.deleteIfExists(file.copy());
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
