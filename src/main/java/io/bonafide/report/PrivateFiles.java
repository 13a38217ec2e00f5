package io.bonafide.report;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files about people: readable by their owner alone where the file system knows owners, and whole or not there. */
final class PrivateFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Writes the content of a file whose path is given. */
    @FunctionalInterface
    interface Writing {
        void to(Path file) throws IOException;
    }

    /**
     * Writes beside the file and moves it into place.
     *
     * @param name of a file in that folder
     * @throws IOException also when the name leads out of the folder
     */
    static Path write(Path folder, String name, Writing writing) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        Path file = home.resolve(name).normalize();
        if (!home.equals(file.getParent())) {
            throw new IOException("A report would lie outside its folder");
        }
        Files.createDirectories(home, permissions("rwx------"));
        Path part = home.resolve(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, permissions("rw-------"));
        writing.to(part);
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] permissions(String posix) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }
}
