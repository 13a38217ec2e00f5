package io.bonafide.job;

import io.bonafide.credential.RecordShape;
import io.bonafide.credential.RecordShape.Field;
import io.bonafide.credential.RecordShape.State;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code read}: where a record states what. */
final class RecordShapeSettings {
    /** RFC 6901, 3: {@code ~} only as {@code ~0} and {@code ~1}. */
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^/~]|~[01])*){1,12}");

    private static final List<Field> CONSTANT = List.of(Field.TITLE, Field.ISSUER_NAME, Field.ISSUER_ID);

    private final Settings settings;
    private final RecordSettings.Keeper keeper;

    RecordShapeSettings(Settings settings, RecordSettings.Keeper keeper) {
        this.settings = settings;
        this.keeper = keeper;
    }

    RecordShape read(boolean denies, boolean confirmed) {
        String entry = settings.find("entry").orElse("");
        if (!entry.isEmpty()) {
            judge("entry", entry);
        }
        Map<Field, List<String>> places = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field != Field.STATE) {
                place(field, places);
            }
        }
        Map<String, State> states = new HashMap<>();
        settings.object("state").ifPresent(state -> states(state, places, states));
        Map<Field, String> fixed = fixed();
        judgeWhole(places, fixed);
        settings.expectNothingElse();
        return new RecordShape(
                keeper.id(),
                keeper.below() ? List.of() : keeper.hosts(),
                keeper.issuer(),
                entry,
                places,
                fixed,
                states,
                denies,
                confirmed,
                null);
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private void place(Field field, Map<Field, List<String>> places) {
        List<String> pointers = settings.texts(name(field));
        pointers.forEach(pointer -> judge(name(field), pointer));
        if (pointers.size() > 1 && field != Field.RECIPIENT_NAME) {
            settings.reject(name(field), "only a name may be put together from several places");
        }
        if (!pointers.isEmpty()) {
            places.put(field, pointers);
        }
    }

    private void judge(String field, String pointer) {
        if (!POINTER.matcher(pointer).matches()) {
            settings.reject(field, "found \"" + pointer + "\", expected a JSON pointer such as /data/title");
        }
    }

    private void states(Settings state, Map<Field, List<String>> places, Map<String, State> states) {
        String at = state.text("at");
        if (!at.isEmpty() && !POINTER.matcher(at).matches()) {
            state.reject("at", "found \"" + at + "\", expected a JSON pointer such as /data/state");
        }
        places.put(Field.STATE, List.of(at));
        for (State meaning : State.values()) {
            String field = meaning.name().toLowerCase(Locale.ROOT);
            for (String word : state.texts(field)) {
                if (states.put(word.toLowerCase(Locale.ROOT), meaning) != null) {
                    state.reject(field, "\"" + word + "\" has two meanings");
                }
            }
        }
        if (!states.containsValue(State.STANDS)) {
            state.reject("stands", "without a word for a record that stands, none ever does");
        }
        state.expectNothingElse();
    }

    private Map<Field, String> fixed() {
        Map<Field, String> fixed = new EnumMap<>(Field.class);
        settings.object("always").ifPresent(always -> {
            for (Field field : CONSTANT) {
                always.find(name(field)).ifPresent(value -> fixed.put(field, value));
            }
            always.expectNothingElse();
        });
        if (keeper.issuer() != null) {
            fixed.putIfAbsent(Field.ISSUER_NAME, keeper.names().get(0));
        }
        return fixed;
    }

    private void judgeWhole(Map<Field, List<String>> places, Map<Field, String> fixed) {
        if (!places.containsKey(Field.TITLE) && !fixed.containsKey(Field.TITLE)) {
            settings.reject("title", "is missing");
        }
        boolean named = places.containsKey(Field.ISSUER_ID) || fixed.containsKey(Field.ISSUER_ID);
        if (keeper.issuer() == null && !named) {
            settings.reject("issuer_id", "is missing: many issuers are on a platform");
        }
        if (keeper.issuer() != null && named) {
            settings.reject("issuer_id", "an issuer's own register speaks for that issuer alone");
        }
    }
}
