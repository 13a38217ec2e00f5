package io.bonafide.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a file is by looking into it; its name plays no part. */
final class FileKinds {
    private static final int HEAD = 4096;

    private static final Map<String, FileKind> BEGINNINGS = Map.of(
            "%PDF", FileKind.PDF,
            "\u0089PNG", FileKind.IMAGE,
            "\u00FF\u00D8\u00FF", FileKind.IMAGE,
            "GIF8", FileKind.IMAGE,
            "II*\u0000", FileKind.IMAGE,
            "MM\u0000*", FileKind.IMAGE,
            "RIFF", FileKind.IMAGE,
            "{\\rtf", FileKind.WORD);

    private FileKinds() {}

    static FileKind of(Path file) throws IOException {
        String head = head(file);
        if (head.isBlank()) {
            return FileKind.EMPTY;
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return insideZip(file);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return insideOle(file);
        }
        for (Map.Entry<String, FileKind> beginning : BEGINNINGS.entrySet()) {
            if (head.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        return markup(head);
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static FileKind markup(String head) {
        String text = head.replace("\u0000", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.startsWith("<?xml")) {
            return FileKind.XML_SPREADSHEET;
        }
        if (text.startsWith("<")
                && (text.contains("<html") || text.contains("<table") || text.contains("!doctype html"))) {
            return FileKind.HTML;
        }
        return text.startsWith("<?xml") ? FileKind.XML : FileKind.TEXT;
    }

    private static FileKind insideZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String types = beginning(zip, "[Content_Types].xml", 1 << 20);
            if (types.contains("macroenabled") || zip.getEntry("xl/vbaProject.bin") != null) {
                return FileKind.MACRO_EXCEL;
            }
            if (types.contains("sheet.binary")) {
                return FileKind.BINARY_EXCEL;
            }
            if (types.contains("spreadsheetml.sheet.main+xml") || types.contains("spreadsheetml.template.main+xml")) {
                return FileKind.WORKBOOK;
            }
            return otherZip(zip, types);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // The file itself could be read just now: what ends too early, or has a name that is no text, is inside it.
            return FileKind.TRUNCATED;
        }
    }

    private static FileKind otherZip(ZipFile zip, String types) throws IOException {
        if (beginning(zip, "mimetype", 100).contains("opendocument.spreadsheet")) {
            return FileKind.OPEN_DOCUMENT;
        }
        if (zip.getEntry("Index/Document.iwa") != null || zip.getEntry("Index.zip") != null) {
            return FileKind.NUMBERS;
        }
        return types.contains("wordprocessingml") ? FileKind.WORD : FileKind.OTHER_ZIP;
    }

    private static String beginning(ZipFile zip, String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(most), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }

    // An OLE2 container that POI cannot open is a damaged Office file; POI says so in several unchecked ways.
    private static FileKind insideOle(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return FileKind.ENCRYPTED;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return FileKind.LEGACY_EXCEL;
            }
            return root.hasEntryCaseInsensitive("WordDocument") ? FileKind.WORD : FileKind.OTHER_OLE;
        } catch (IOException | RuntimeException e) {
            return FileKind.TRUNCATED;
        }
    }
}
