package io.bonafide.format;

import io.bonafide.credential.RecordShape;
import io.bonafide.credential.RecordShape.Field;
import io.bonafide.credential.RecordShape.State;
import io.bonafide.credential.SecuredDocument;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One record in an answer, asked for by field. What stands at a pointer and is no plain value is noted, not guessed at. */
final class RecordEntry {
    private static final int LONGEST = 1000;
    private static final Set<String> NO = Set.of("", "false", "no", "0");

    private final JsonNode node;
    private final RecordShape shape;
    private final Deviations deviations;

    private RecordEntry(JsonNode node, RecordShape shape, Deviations deviations) {
        this.node = node;
        this.shape = shape;
        this.deviations = deviations;
    }

    /**
     * @throws UnreadableDocument when the answer holds no record, or one that is not decided yet
     */
    static RecordEntry of(SecuredDocument document, RecordShape shape, Deviations deviations)
            throws UnreadableDocument {
        JsonNode entry = StrictJson.document(document.bytes()).at(JsonPointer.compile(shape.entry()));
        if (entry.isMissingNode() || entry.isNull() || (entry.isContainer() && entry.isEmpty())) {
            throw absent(shape);
        }
        if (!entry.isObject()) {
            throw UnreadableDocument.malformed("No record where the answer should hold it");
        }
        RecordEntry found = new RecordEntry(entry, shape, deviations);
        switch (found.state()) {
            case ABSENT -> throw absent(shape);
            case PENDING -> throw new UnreadableDocument(UnreadableDocument.Kind.PENDING, "Not decided yet");
            case STANDS, REVOKED -> {}
        }
        return found;
    }

    private static UnreadableDocument absent(RecordShape shape) {
        boolean denied = shape.denies() && shape.number() != null;
        return new UnreadableDocument(
                denied ? UnreadableDocument.Kind.DENIED : UnreadableDocument.Kind.ABSENT, "No such record");
    }

    /** A state that is not listed is none that stands: what it means is not known. */
    private State state() {
        if (!shape.places().containsKey(Field.STATE)) {
            return State.STANDS;
        }
        String word = text(Field.STATE);
        State state = word == null ? null : shape.states().get(word.toLowerCase(Locale.ROOT));
        if (state == null) {
            String shown = word == null ? "none" : Deviations.shown(word);
            deviations.unsupported(pointerTo(Field.STATE), "A state whose meaning is not known: " + shown);
            return State.STANDS;
        }
        return state;
    }

    boolean isRevoked() {
        String flag = text(Field.REVOKED);
        return state() == State.REVOKED
                || (flag != null && !NO.contains(flag.strip().toLowerCase(Locale.ROOT)));
    }

    /** What the record states, else what holds for all of them. */
    @Nullable
    String text(Field field) {
        StringBuilder joined = new StringBuilder();
        for (String pointer : shape.places().getOrDefault(field, List.of())) {
            String part = plain(node.at(JsonPointer.compile(pointer)), shape.entry() + pointer);
            joined.append(joined.isEmpty() || part.isEmpty() ? "" : " ").append(part);
        }
        return joined.isEmpty() ? shape.fixed().get(field) : joined.toString();
    }

    private String plain(JsonNode value, String pointer) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isValueNode()) {
            deviations.malformed(pointer, "Not a plain value");
            return "";
        }
        String text = value.asString().strip();
        if (text.length() > LONGEST) {
            deviations.malformed(pointer, "Longer than " + LONGEST + " characters");
            return "";
        }
        return text;
    }

    @Nullable
    Instant beginning(Field field) {
        return instant(field, LocalTime.MIN);
    }

    @Nullable
    Instant end(Field field) {
        return instant(field, LocalTime.MAX);
    }

    private @Nullable Instant instant(Field field, LocalTime timeOfDate) {
        String text = text(field);
        Instant instant = text == null ? null : Timestamps.parse(text, timeOfDate);
        if (text != null && instant == null) {
            deviations.malformed(pointerTo(field), "Not a date, nor a date and time with a time zone");
        }
        return instant;
    }

    String pointerTo(Field field) {
        return shape.entry() + shape.places().getOrDefault(field, List.of("")).get(0);
    }
}
