package io.bonafide.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one value of a member may be. No pattern is matched and nothing is converted: this runs for every document. */
enum Holds {
    /** An absolute URL, DID, URN or {@code data:} address. */
    ADDRESS {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            if (!value.isString()) {
                return Fault.NOT_TEXT;
            }
            String text = value.stringValue();
            return text.isEmpty() ? Fault.EMPTY : isAbsolute(text) ? null : Fault.NOT_URL;
        }
    },
    TEXT {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            if (!value.isString()) {
                return Fault.NOT_TEXT;
            }
            return value.stringValue().isBlank() ? Fault.EMPTY : null;
        }
    },
    /** A text that platforms like to write as a number: a code, a grade, points. */
    CODE {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            return value.isNumber() ? Fault.TEXT_AS_NUMBER : TEXT.faultOf(value);
        }
    },
    /** A text for people: plain, with its language, or in several languages (VC Data Model 2.0, 11.1). */
    WORDS {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            String words = Words.of(value);
            return words == null ? Fault.NOT_TEXT : words.isBlank() ? Fault.EMPTY : null;
        }
    },
    TRUTH {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            return value.isBoolean() ? null : Fault.NOT_TRUTH;
        }
    },
    NUMBER {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            if (value.isNumber()) {
                return null;
            }
            return value.isString() && Amounts.of(value) != null ? Fault.NUMBER_AS_TEXT : Fault.NOT_NUMBER;
        }
    },
    /** A point in time, or a day: the edition of the context decides which, and both say enough. */
    TIME {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            if (!value.isString()) {
                return Fault.NOT_TEXT;
            }
            return Timestamps.isTime(value.stringValue()) ? null : Fault.NOT_TIME;
        }
    },
    EMAIL {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            if (!value.isString()) {
                return Fault.NOT_TEXT;
            }
            String text = value.stringValue();
            int at = text.indexOf('@');
            boolean whole = at > 0 && at < text.length() - 1 && hasNoBlanks(text, 0);
            return text.isEmpty() ? Fault.EMPTY : whole ? null : Fault.NOT_EMAIL;
        }
    },
    /** A credential within a record: an object with proofs, or a token. */
    DOCUMENT {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            return value.isObject() || (value.isString() && !value.stringValue().isBlank()) ? null : Fault.NOT_OBJECT;
        }
    },
    /** An object of the class that the member names, or of any. */
    OBJECT {
        @Override
        @Nullable
        Fault faultOf(JsonNode value) {
            return value.isObject() ? null : Fault.NOT_OBJECT;
        }
    };

    /** {@code null} where there is none. */
    abstract @Nullable Fault faultOf(JsonNode value);

    static boolean isAbsolute(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isSchemeStart(text.charAt(0))) {
            return false;
        }
        for (int index = 1; index < colon; index++) {
            char letter = text.charAt(index);
            if (!isSchemeStart(letter) && !(letter >= '0' && letter <= '9') && "+-.".indexOf(letter) < 0) {
                return false;
            }
        }
        return hasNoBlanks(text, colon);
    }

    private static boolean isSchemeStart(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    private static boolean hasNoBlanks(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            if (text.charAt(index) <= ' ' || text.charAt(index) == 0x7F) {
                return false;
            }
        }
        return true;
    }
}
