package io.bonafide.report;

import io.bonafide.recognition.Recognition;
import io.bonafide.report.page.Ink;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Shape;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Span;
import io.bonafide.report.page.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Page one of a candidate's report: what a recruiter reads in ten seconds. */
final class Overview {
    private static final int MOST_STEPS = 3;
    private static final int ONE_LINE = 85;

    private final RunFacts run;
    private final Recognition recognition;
    private final Phrases phrases;

    Overview(RunFacts run, Recognition recognition, Phrases phrases) {
        this.run = run;
        this.recognition = recognition;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        List<NextStep> steps = NextStep.of(recognition.decisions(), phrases);
        ClaimsTable claims = new ClaimsTable(recognition, phrases);
        sheet.heading(1, phrases.text("pdf.candidate.title", "name", phrases.name(recognition.candidate())));
        sheet.text(Paragraph.of(who(), Style.BODY.in(Ink.SOFT)).followedBy(12));
        sheet.text(Paragraph.of(new Headline(phrases).of(recognition.decisions()), Style.LEAD));
        new CoverageTable(recognition, phrases).addTo(sheet);
        claims.addFirst(sheet, below(steps));
        nextSteps(sheet, steps);
        sheet.gap(8);
        sheet.text(Paragraph.of(fairness(), Style.SMALL));
        sheet.newPage();
        claims.addRest(sheet);
    }

    private String who() {
        List<String> parts = new ArrayList<>();
        parts.add(phrases.text(
                "pdf.who.reference", "reference", recognition.candidate().reference()));
        add(parts, "role", recognition.role());
        add(parts, "stage", run.stage());
        return String.join("   ·   ", parts);
    }

    private void add(List<String> parts, String what, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(phrases.text("pdf.who." + what, what, value));
        }
    }

    /** Room for the next steps and the fairness line: they belong on page one. */
    private static float below(List<NextStep> steps) {
        float height = 13 + 37 + 12 + 8 + 32;
        for (NextStep step : steps.subList(0, Math.min(MOST_STEPS, steps.size()))) {
            height += 16 + 13 * (step.step().length() / ONE_LINE);
        }
        return height;
    }

    private void nextSteps(Sheet sheet, List<NextStep> steps) throws IOException {
        List<Paragraph> items = new ArrayList<>();
        steps.stream().limit(MOST_STEPS).map(this::item).forEach(items::add);
        if (steps.isEmpty()) {
            items.add(Paragraph.of(phrases.text("pdf.next.none"), Style.BODY));
        } else if (steps.size() > MOST_STEPS) {
            items.add(Paragraph.of(phrases.counted("pdf.next.more", steps.size() - MOST_STEPS), Style.SMALL));
        }
        sheet.gap(13);
        Paragraph title = Paragraph.of(phrases.text("pdf.next.title"), Style.PART);
        sheet.box(title.followedBy(4), items, Ink.TINT_BLUE, Ink.BLUE);
    }

    private Paragraph item(NextStep step) {
        String about = ClaimsTable.about(step.claims(), phrases);
        return Paragraph.of(List.of(
                        new Span(phrases.text("pdf.next." + step.who()) + ":  ", Style.STRONG),
                        new Span(step.step() + " ", Style.BODY),
                        new Span("(" + about + ")", Style.SMALL)))
                .marked(Shape.ARROW, phrases.text("pdf.shape.NEXT"))
                .followedBy(3);
    }

    private String fairness() {
        String contact = run.contact();
        return phrases.text(
                "pdf.fairness",
                "contact",
                contact == null ? "" : phrases.text("pdf.fairness.contact", "contact", contact));
    }
}
