package io.bonafide.verification;

import io.bonafide.credential.AwardElement;
import io.bonafide.credential.AwardElements;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the mandatory elements of a micro-credential an authenticated credential states, and which it leaves out. A
 * credential is never the worse for it: most were not made to that standard.
 */
public record ElementsStated(List<AwardElement> stated, List<AwardElement> missing) {

    public ElementsStated {
        stated = List.copyOf(stated);
        missing = List.copyOf(missing);
    }

    public static ElementsStated in(AttestedCredential credential) {
        Map<AwardElement, Boolean> answers = new EnumMap<>(AwardElement.class);
        for (AwardElement element : AwardElement.values()) {
            answers.put(element, isStated(element, credential));
        }
        List<AwardElement> stated = new ArrayList<>();
        List<AwardElement> missing = new ArrayList<>();
        answers.forEach((element, answer) -> (answer ? stated : missing).add(element));
        return new ElementsStated(stated, missing);
    }

    private static boolean isStated(AwardElement element, AttestedCredential credential) {
        AwardElements elements = credential.achievement().elements();
        return switch (element) {
            case LEARNER -> elements.learner();
            case TITLE -> !credential.achievement().name().isBlank();
            case COUNTRY -> elements.country() != null;
            case AWARDING_BODY -> credential.issuer().name() != null;
            case DATE -> credential.issued() != null || credential.validity().from() != null;
            case OUTCOMES -> !elements.outcomes().isEmpty();
            case WORKLOAD -> elements.workload() != null;
            case LEVEL -> elements.level() != null || credential.achievement().level() != null;
            case ASSESSMENT -> elements.assessment() != null;
            case PARTICIPATION -> elements.participation() != null;
            case QUALITY_ASSURANCE -> elements.qualityAssurance() != null;
        };
    }

    /** How many there are in all. */
    public int of() {
        return stated.size() + missing.size();
    }
}
