package io.bonafide.report;

import io.bonafide.credential.AwardElement;
import io.bonafide.credential.AwardElements;
import io.bonafide.credential.QualificationLevel;
import io.bonafide.credential.Workload;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Style;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.ElementsStated;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of the European standard for micro-credentials a credential states: two lines at most, and never a reproach. */
final class ElementsLines {
    private final Verdict verdict;
    private final Phrases phrases;

    ElementsLines(Verdict verdict, Phrases phrases) {
        this.verdict = verdict;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        AttestedCredential found = verdict.found();
        if (found == null) {
            return;
        }
        sheet.gap(2);
        String values = values(found.achievement().elements());
        if (!values.isEmpty()) {
            sheet.text(Paragraph.of(values, Style.SMALL).followedBy(1));
        }
        sheet.text(Paragraph.of(counted(ElementsStated.in(found)), Style.SMALL).followedBy(2));
    }

    private String counted(ElementsStated elements) {
        String count = Integer.toString(elements.stated().size());
        String of = Integer.toString(elements.of());
        if (elements.missing().isEmpty()) {
            return phrases.text("pdf.elements.all", "of", of);
        }
        List<String> missing = elements.missing().stream().map(this::word).toList();
        return phrases.text("pdf.elements.some", "count", count, "of", of, "missing", String.join(", ", missing));
    }

    private String word(AwardElement element) {
        return phrases.text("element." + element);
    }

    private String values(AwardElements elements) {
        List<String> values = new ArrayList<>();
        add(AwardElement.WORKLOAD, workload(elements.workload()), values);
        add(AwardElement.LEVEL, level(elements.level()), values);
        add(AwardElement.ASSESSMENT, elements.assessment(), values);
        add(AwardElement.PARTICIPATION, elements.participation(), values);
        add(AwardElement.QUALITY_ASSURANCE, elements.qualityAssurance(), values);
        return String.join(" · ", values);
    }

    private void add(AwardElement element, @Nullable String value, List<String> into) {
        if (value != null) {
            into.add(phrases.text("pdf.elements.value", "element", Phrases.capital(word(element)), "value", value));
        }
    }

    private @Nullable String workload(@Nullable Workload workload) {
        return workload == null
                ? null
                : phrases.text(
                        "workload." + workload.unit(),
                        "amount",
                        workload.amount().stripTrailingZeros().toPlainString());
    }

    private static @Nullable String level(@Nullable QualificationLevel level) {
        if (level == null) {
            return null;
        }
        return level.name() == null ? level.level() : level.name() + " " + level.level();
    }
}
