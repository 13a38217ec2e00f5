package io.bonafide.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the values of a status mean in words (Bitstring Status List v1.0, 2.1, {@code statusMessages}). Remarks for people:
 * one that cannot be read is left out.
 */
final class StatusMessages {
    private static final Pattern VALUE = Pattern.compile("0x[0-9A-Fa-f]{1,8}");
    private static final int MOST = 256;
    private static final int SHOWN = 200;
    private static final int HEX = 16;

    private StatusMessages() {}

    static Map<Long, String> of(Part entry) {
        Map<Long, String> messages = new HashMap<>();
        List<Part> stated = entry.parts("statusMessages");
        for (Part part : stated.subList(0, Math.min(MOST, stated.size()))) {
            String value = part.text("status");
            String message = part.text("message");
            if (value != null && message != null && VALUE.matcher(value).matches()) {
                messages.putIfAbsent(Long.parseLong(value.substring(2), HEX), plain(message));
            }
        }
        return messages;
    }

    // A stranger's text that will stand in a report: one line, of bounded length, nothing invisible.
    private static String plain(String message) {
        String line = message.replaceAll("[\\p{C}\\s]+", " ").strip();
        return line.length() <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHOWN))) + "...";
    }
}
