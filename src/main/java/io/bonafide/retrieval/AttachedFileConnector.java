package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file beside the spreadsheet, its path as written from there ({@code evidence/badge.png}); only from within the job's
 * evidence folder, never hidden, never through a link.
 */
final class AttachedFileConnector implements IssuerConnector {
    private final Optional<Path> folder;

    AttachedFileConnector(Optional<Path> folder) {
        this.folder = folder;
    }

    @Override
    public boolean reaches(Claim claim, CredentialLocator locator) {
        return locator instanceof CredentialLocator.AttachedFile;
    }

    @Override
    public Retrieval<Fetched> locate(Claim claim, CredentialLocator locator, Errand errand) {
        String written =
                ((CredentialLocator.AttachedFile) locator).path().strip().replace('\\', '/');
        if (folder.isEmpty()) {
            return Retrieval.unavailable(RetrievalFailure.NOT_CONNECTED, "This job has no folder for attached files");
        }
        try {
            SecuredDocument document = read(inside(folder.get(), written), mediaType(written));
            errand.used("file", "file", 0, document);
            return Retrieval.retrieved(Fetched.given(document));
        } catch (NoSuchFileException missing) {
            return Retrieval.unavailable(RetrievalFailure.NOT_FOUND, "The attached file is not in the evidence folder");
        } catch (Blocked blocked) {
            return Retrieval.unavailable(RetrievalFailure.BLOCKED, String.valueOf(blocked.getMessage()));
        } catch (IOException unreadable) {
            return Retrieval.unavailable(RetrievalFailure.NOT_FOUND, "The attached file cannot be read");
        }
    }

    private static Path inside(Path folder, String written) throws IOException {
        try {
            Path home = folder.toRealPath();
            Path file = home.resolve(written).normalize();
            if (file.equals(home) || !file.startsWith(home)) {
                throw new Blocked("The attached file lies outside the evidence folder");
            }
            if (isHidden(home.relativize(file))) {
                throw new Blocked("The attached file is hidden");
            }
            // Differs wherever a symbolic link stands on the way.
            if (!file.toRealPath().equals(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new Blocked("The attached file is a link or no file");
            }
            return file;
        } catch (InvalidPathException broken) {
            throw new Blocked("Not a file name");
        }
    }

    // Files that a run is working on lie in a hidden folder of the inbox.
    private static boolean isHidden(Path file) {
        for (Path name : file) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static SecuredDocument read(Path file, String mediaType) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(Body.LIMIT + 1);
            if (bytes.length > Body.LIMIT) {
                throw new Blocked("The attached file is too large");
            }
            return new SecuredDocument(bytes, mediaType);
        }
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "json", "jsonld" -> "application/json";
            case "png" -> "image/png";
            case "svg" -> "image/svg+xml";
            case "pdf" -> "application/pdf";
            default -> "text/plain";
        };
    }
}
