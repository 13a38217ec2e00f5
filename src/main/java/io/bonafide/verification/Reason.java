package io.bonafide.verification;

/**
 * Why a conclusion was drawn: the closed vocabulary. Codes never change meaning; new ones are appended. Sentences and
 * next steps live in {@code Reasons.properties}, keyed by code.
 */
public enum Reason {
    /** The issuer's digital signature matches and the credential is current. */
    SIGNATURE_HOLDS("BF-100", Conclusion.CONFIRMED, Severity.INFO, false),
    /** The issuer's own record shows this credential for this person. */
    HOSTED_RECORD("BF-101", Conclusion.CONFIRMED, Severity.INFO, false),
    /** The issuer's register lists this number with matching details. */
    REGISTER_ENTRY("BF-102", Conclusion.CONFIRMED, Severity.INFO, false),
    /** Genuine; the issuer publishes no status. */
    NO_STATUS_PUBLISHED("BF-103", Conclusion.CONFIRMED, Severity.NOTE, false),
    /** The name on the credential and the one on the list are close, not equal. */
    NAME_DIFFERS("BF-201", Conclusion.DIFFERS, Severity.ASK, false),
    /** The issuer's title, level or awarding body is another than the row's. */
    TITLE_DIFFERS("BF-202", Conclusion.DIFFERS, Severity.NOTE, false),
    /** Dates differ beyond the precision with which they were written. */
    DATE_DIFFERS("BF-203", Conclusion.DIFFERS, Severity.NOTE, false),
    /** The row names the platform, the credential its awarding body. */
    PLATFORM_NOT_AWARDER("BF-204", Conclusion.DIFFERS, Severity.INFO, false),
    /** Nothing in the credential ties it to this person. */
    NOT_TIED_TO_PERSON("BF-205", Conclusion.UNCONFIRMED, Severity.ASK, false),
    /** The same credential is claimed for two candidates. */
    CLAIMED_TWICE("BF-206", Conclusion.DIFFERS, Severity.ACT, false),
    /** Participation, not an assessed achievement. */
    ATTENDANCE_ONLY("BF-207", Conclusion.DIFFERS, Severity.NOTE, false),
    /** Past the end of its validity. */
    EXPIRED("BF-301", Conclusion.NOT_CURRENT, Severity.ASK, false),
    /** Withdrawn by the issuer: status bit, {@code revoked}, or 410 on a hosted assertion at the issuer's own origin. */
    REVOKED("BF-302", Conclusion.NOT_CURRENT, Severity.ACT, false),
    /** Paused by the issuer. */
    SUSPENDED("BF-303", Conclusion.NOT_CURRENT, Severity.ASK, true),
    /** Replaced by a newer one. */
    SUPERSEDED("BF-304", Conclusion.NOT_CURRENT, Severity.NOTE, false),
    /** Its validity begins in the future. */
    NOT_YET_VALID("BF-305", Conclusion.NOT_CURRENT, Severity.NOTE, true),
    /** The row gives no link, number or file. */
    NOTHING_GIVEN("BF-401", Conclusion.UNCONFIRMED, Severity.ASK, false),
    /** The address leads nowhere. */
    DEAD_LINK("BF-402", Conclusion.UNCONFIRMED, Severity.ASK, true),
    /** Login, PIN or private. */
    NOT_PUBLIC("BF-403", Conclusion.UNCONFIRMED, Severity.ASK, false),
    /** DNS, TLS, timeout, server error. */
    NO_ANSWER("BF-404", Conclusion.UNCONFIRMED, Severity.INFO, true),
    /** The issuer limits automatic checks. */
    LIMITED("BF-405", Conclusion.UNCONFIRMED, Severity.NOTE, true),
    /** The document with the issuer's key could not be had or used. */
    KEY_NOT_OBTAINED("BF-406", Conclusion.UNCONFIRMED, Severity.NOTE, true),
    /** The status list could not be had or trusted. */
    STATUS_NOT_LEARNED("BF-407", Conclusion.UNCONFIRMED, Severity.NOTE, true),
    /** A format, suite, method or page that cannot be checked automatically. */
    NOT_AUTOMATIC("BF-408", Conclusion.UNCONFIRMED, Severity.ASK, false),
    /** A look-up found no match for the details given. */
    NO_MATCH("BF-409", Conclusion.UNCONFIRMED, Severity.ASK, false),
    /** No automatic check for this issuer. */
    NOT_CONNECTED("BF-410", Conclusion.UNCONFIRMED, Severity.NOTE, false),
    /** The issuer is still looking, or waits for consent. */
    PENDING("BF-411", Conclusion.UNCONFIRMED, Severity.INFO, true),
    /** The link was not opened for safety. */
    NOT_OPENED("BF-412", Conclusion.UNCONFIRMED, Severity.ASK, false),
    /** Signed with a key that the issuer does not publish: rotation or forgery. */
    KEY_NOT_PUBLISHED("BF-413", Conclusion.UNCONFIRMED, Severity.ACT, false),
    /** Malformed, or carries parts that its signature does not cover. */
    MALFORMED("BF-414", Conclusion.UNCONFIRMED, Severity.ACT, false),
    /** The content does not match its signature. */
    SIGNATURE_MISMATCH("BF-501", Conclusion.CONTRADICTED, Severity.ACT, false),
    /** The issuer says it has no such credential. */
    DENIED("BF-502", Conclusion.CONTRADICTED, Severity.ACT, false),
    /** Issued to somebody else. */
    ISSUED_TO_ANOTHER("BF-503", Conclusion.CONTRADICTED, Severity.ACT, false),
    /** Not on the issuer's own site, or an imitation of a known issuer. */
    NOT_THE_ISSUERS_SITE("BF-504", Conclusion.CONTRADICTED, Severity.ACT, false),
    /** The row needs fixing. */
    QUARANTINED("BF-601", Conclusion.NOT_CHECKED, Severity.NOTE, false),
    /** The policy leaves it out. */
    OUT_OF_SCOPE("BF-602", Conclusion.NOT_CHECKED, Severity.INFO, false),
    /** The candidate's consent is missing. */
    CONSENT_MISSING("BF-603", Conclusion.NOT_CHECKED, Severity.ASK, false),
    /** Removed at the candidate's request or by a retention rule. */
    ERASED("BF-604", Conclusion.NOT_CHECKED, Severity.INFO, false),
    /** The run ended before this claim. */
    NOT_REACHED("BF-605", Conclusion.NOT_CHECKED, Severity.INFO, true);

    private final String code;
    private final Conclusion conclusion;
    private final Severity severity;
    private final boolean worthRetrying;

    Reason(String code, Conclusion conclusion, Severity severity, boolean worthRetrying) {
        this.code = code;
        this.conclusion = conclusion;
        this.severity = severity;
        this.worthRetrying = worthRetrying;
    }

    /** {@code BF-302}. */
    public String code() {
        return code;
    }

    /** What it forces, unless something more pressing does. */
    public Conclusion conclusion() {
        return conclusion;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether a later run may answer differently without anybody doing anything. */
    public boolean worthRetrying() {
        return worthRetrying;
    }
}
