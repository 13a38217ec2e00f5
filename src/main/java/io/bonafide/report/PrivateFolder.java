package io.bonafide.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder of a run's reports. Files are for their owner only, where the file system knows owners, and appear under their
 * name only when whole.
 */
final class PrivateFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    PrivateFolder(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        Files.createDirectories(this.folder, ownersOnly("rwx------"));
    }

    /** Writes what goes into a file. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces a file of that name. */
    Path write(String name, Body body) throws IOException {
        Path target = inside(name);
        Path unfinished = inside(name + ".part");
        Files.deleteIfExists(unfinished);
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Channels.newOutputStream(Files.newByteChannel(unfinished, fresh, ownersOnly("rw-------"))))) {
                body.writeTo(out);
            }
            return Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path inside(String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!folder.equals(path.getParent())) {
            throw new IOException("A report's name leads out of its folder");
        }
        return path;
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
