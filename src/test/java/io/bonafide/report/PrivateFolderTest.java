package io.bonafide.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFolderTest {

    @TempDir
    Path temporary;

    @Test
    void filesAreForTheirOwnerOnly() throws IOException {
        assumeThat(Files.getFileStore(temporary).supportsFileAttributeView("posix"))
                .isTrue();
        Path file = new PrivateFolder(temporary.resolve("run")).write("a.csv", out -> out.write(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void whatAnInterruptedAttemptLeftIsReplaced() throws IOException {
        Files.writeString(temporary.resolve("a.csv"), "old and longer");
        Files.writeString(temporary.resolve("a.csv.part"), "half");
        new PrivateFolder(temporary).write("a.csv", out -> out.write('n'));
        assertThat(temporary.resolve("a.csv")).hasContent("n");
        assertThat(temporary.resolve("a.csv.part")).doesNotExist();
    }

    @Test
    void aFailedFileDoesNotAppear() throws IOException {
        PrivateFolder folder = new PrivateFolder(temporary);
        assertThatThrownBy(() -> folder.write("a.csv", out -> {
                    throw new IOException("full");
                }))
                .hasMessage("full");
        assertThat(temporary).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "..", "b/../../a", "sub/a", "."})
    void namesThatLeadOutAreRefused(String name) throws IOException {
        PrivateFolder folder = new PrivateFolder(temporary.resolve("run"));
        assertThatThrownBy(() -> folder.write(name, out -> out.write(1))).isInstanceOf(IOException.class);
    }
}
