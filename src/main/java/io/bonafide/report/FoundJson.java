package io.bonafide.report;

import io.bonafide.credential.Alignment;
import io.bonafide.credential.AwardElement;
import io.bonafide.credential.AwardElements;
import io.bonafide.credential.QualificationLevel;
import io.bonafide.credential.Workload;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.ElementsStated;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What an authenticated credential states about the award, for machines: {@code achievement} of a result. */
final class FoundJson {
    private FoundJson() {}

    static void write(JsonGenerator json, AttestedCredential found) {
        AwardElements elements = found.achievement().elements();
        json.writeObjectPropertyStart("achievement");
        ResultsJson.text(json, "name", found.achievement().name());
        ResultsJson.text(json, "type", found.achievement().type());
        ResultsJson.text(json, "country", elements.country());
        ResultsJson.texts(json, "learning_outcomes", elements.outcomes());
        workload(json, elements.workload());
        level(json, elements.level());
        ResultsJson.text(json, "assessment", elements.assessment());
        ResultsJson.text(json, "participation", elements.participation());
        ResultsJson.text(json, "quality_assurance", elements.qualityAssurance());
        ResultsJson.text(json, "language", elements.language());
        ResultsJson.text(json, "supervision", elements.supervision());
        if (elements.identityChecked() == null) {
            json.writeNullProperty("identity_checked");
        } else {
            json.writeBooleanProperty("identity_checked", elements.identityChecked());
        }
        ResultsJson.text(json, "prerequisites", elements.prerequisites());
        ResultsJson.text(json, "grade", elements.grade());
        alignments(json, found.achievement().alignments());
        stated(json, ElementsStated.in(found));
        json.writeEndObject();
    }

    private static void workload(JsonGenerator json, @Nullable Workload workload) {
        if (workload == null) {
            json.writeNullProperty("workload");
            return;
        }
        json.writeObjectPropertyStart("workload");
        json.writeNumberProperty("amount", workload.amount());
        ResultsJson.text(json, "unit", workload.unit());
        json.writeEndObject();
    }

    private static void level(JsonGenerator json, @Nullable QualificationLevel level) {
        if (level == null) {
            json.writeNullProperty("level");
            return;
        }
        json.writeObjectPropertyStart("level");
        ResultsJson.text(json, "framework", level.framework());
        ResultsJson.text(json, "framework_name", level.name());
        ResultsJson.text(json, "level", level.level());
        json.writeEndObject();
    }

    private static void alignments(JsonGenerator json, List<Alignment> alignments) {
        json.writeArrayPropertyStart("alignments");
        for (Alignment alignment : alignments) {
            json.writeStartObject();
            ResultsJson.text(json, "name", alignment.name());
            ResultsJson.text(json, "framework", alignment.recognised());
            ResultsJson.text(json, "framework_name", alignment.framework());
            ResultsJson.text(json, "code", alignment.code());
            ResultsJson.text(json, "url", alignment.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void stated(JsonGenerator json, ElementsStated elements) {
        json.writeObjectPropertyStart("elements");
        json.writeNumberProperty("stated", elements.stated().size());
        json.writeNumberProperty("of", elements.of());
        ResultsJson.texts(
                json,
                "missing",
                elements.missing().stream().map(AwardElement::name).toList());
        json.writeEndObject();
    }
}
