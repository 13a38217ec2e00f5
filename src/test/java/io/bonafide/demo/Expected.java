package io.bonafide.demo;

import io.bonafide.recognition.Decision;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Severity;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What must come out for one claim, or one row in quarantine.
 *
 * @param codes the deciding one first
 */
record Expected(Conclusion conclusion, Decision decision, String codes) {

    /** Signed, current, status learned. */
    static Expected signed() {
        return of(Reason.SIGNATURE_HOLDS);
    }

    /** Signed and current; the issuer publishes no status. */
    static Expected signedWithoutStatus() {
        return of(Reason.NO_STATUS_PUBLISHED, Reason.SIGNATURE_HOLDS);
    }

    /** The issuer's own record says so. */
    static Expected hosted() {
        return of(Reason.HOSTED_RECORD);
    }

    /** The first reason decides. */
    static Expected of(Reason... reasons) {
        Conclusion conclusion = reasons[0].conclusion();
        return new Expected(conclusion, usual(reasons[0]), join(reasons));
    }

    /** A row that needs fixing. */
    static Expected quarantined(String problem) {
        return new Expected(Conclusion.NOT_CHECKED, Decision.NOT_ASSESSED, problem);
    }

    /** The policy decides otherwise than usual. */
    Expected but(Decision other) {
        return new Expected(conclusion, other, codes);
    }

    /** What the sample policy makes of the reason that decides. */
    private static Decision usual(Reason reason) {
        return switch (reason.conclusion()) {
            case CONFIRMED -> Decision.RECOGNISED;
            case DIFFERS -> reason.severity().compareTo(Severity.ASK) < 0 ? Decision.RECOGNISED : Decision.REFERRED;
            case CONTRADICTED -> Decision.REFERRED;
            case NOT_CURRENT -> mayReturn(reason) ? Decision.REFERRED : Decision.NOT_RECOGNISED;
            case UNCONFIRMED, NOT_CHECKED -> Decision.NOT_ASSESSED;
        };
    }

    /** A pause ends, and so does waiting for the first day. */
    private static boolean mayReturn(Reason reason) {
        return reason == Reason.SUSPENDED || reason == Reason.NOT_YET_VALID;
    }

    private static String join(Reason... reasons) {
        return Arrays.stream(reasons).map(Reason::code).collect(Collectors.joining(" "));
    }
}
