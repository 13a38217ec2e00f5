package io.bonafide.command;

import java.util.regex.Pattern;

/** Text from outside, such as a file's name, on a terminal: one line, in reading order, without control codes. */
final class OneLine {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private OneLine() {}

    static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }
}
