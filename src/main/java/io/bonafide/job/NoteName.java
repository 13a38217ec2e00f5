package io.bonafide.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names made from a dropped file's name, which may be as long as names can be, and written in bytes that are no text. */
final class NoteName {
    /** Of the 255 bytes that file systems allow, what the longest run id and the longest ending leave. */
    private static final int MOST_BYTES = 140;

    private NoteName() {}

    /** The file's name with an ending: {@code list.xlsx.reason.txt}. */
    static String after(Path file, String ending) {
        return beginning(of(file)) + ending;
    }

    /** The file's name with a run's id before it; its end, which says what it is, stays. */
    static String before(String runId, Path file) {
        String name = of(file);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 6 ? "" : name.substring(dot);
        return runId + "-" + beginning(name.substring(0, name.length() - ending.length())) + ending;
    }

    /**
     * The name as text. What the machine's locale cannot read comes as the replacement character, which cannot be made a
     * path again.
     */
    static String of(Path file) {
        return String.valueOf(file.getFileName()).replace('\uFFFD', '_');
    }

    private static String beginning(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
