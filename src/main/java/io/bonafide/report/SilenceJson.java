package io.bonafide.report;

import io.bonafide.verification.Reason;
import tools.jackson.core.JsonGenerator;

/** An issuer that did not answer, as an object of {@code results.json}. */
final class SilenceJson {
    private SilenceJson() {}

    /** {@code domain} is {@code null} where nobody was asked, and {@code other} for all beyond the first many. */
    static void write(JsonGenerator json, Silence silence) {
        json.writeStartObject();
        ResultsJson.text(
                json,
                "domain",
                switch (silence.domain()) {
                    case "" -> null;
                    case SilentHosts.REST -> "other";
                    default -> silence.domain();
                });
        json.writeNumberProperty("claims", silence.claims());
        json.writeNumberProperty("put_off", silence.putOff());
        ResultsJson.text(json, "due_again", silence.dueAgain());
        ResultsJson.texts(
                json, "codes", silence.ways().stream().map(Reason::code).toList());
        ResultsJson.texts(json, "attempts", silence.happened().stream().toList());
        json.writeEndObject();
    }
}
