package io.bonafide.format;

import io.bonafide.credential.ValidityPeriod;
import java.time.Instant;

/**
 * The validity period: {@code validFrom}, {@code validUntil} (VC Data Model 2.0, 4.9) or {@code issuanceDate},
 * {@code expirationDate} (1.1, 4.6). The names of the other model are never read: under this one's context they may be
 * riders that no signature covers.
 */
final class ValidityDates {
    private final Part document;
    private final boolean model2;
    private final boolean profiled;

    ValidityDates(Part document, boolean model2, boolean profiled) {
        this.document = document;
        this.model2 = model2;
        this.profiled = profiled;
    }

    ValidityPeriod read() {
        String from = model2 ? "validFrom" : "issuanceDate";
        String until = model2 ? "validUntil" : "expirationDate";
        // Optional in 2.0 alone, required in 1.1 and by Open Badges 3.0 and CLR 2.0.
        if (!document.states(from) && (!model2 || profiled)) {
            document.deviations().malformed(document.pointerTo(from), "Required and missing");
        }
        noteForeign(model2 ? "issuanceDate" : "validFrom");
        noteForeign(model2 ? "expirationDate" : "validUntil");
        return period(document, from, until);
    }

    /** Both bounds, checked against each other. */
    static ValidityPeriod period(Part document, String from, String until) {
        Instant start = Timestamps.beginning(document, from);
        Instant end = Timestamps.end(document, until);
        if (start != null && end != null && end.isBefore(start)) {
            document.deviations().malformed(document.pointerTo(until), "Ends before it begins");
        }
        return new ValidityPeriod(start, end);
    }

    private void noteForeign(String name) {
        if (document.states(name)) {
            document.deviations()
                    .unsigned(
                            document.pointerTo(name),
                            "A name of data model " + (model2 ? "1.1" : "2.0") + " under the context of the other");
        }
    }
}
