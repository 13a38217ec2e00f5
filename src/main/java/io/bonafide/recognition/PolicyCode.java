package io.bonafide.recognition;

/** Grounds of a decision. Codes never change meaning; sentences live in {@code Grounds.properties}, keyed by code. */
public enum PolicyCode {
    MEETS_POLICY("P-01"),
    ISSUER_NOT_LISTED("P-02"),
    TOO_OLD("P-03"),
    WORKLOAD_BELOW("P-04"),
    LEVEL_BELOW("P-05"),
    NO_ASSESSMENT("P-06"),
    IDENTITY_NOT_CHECKED("P-07"),
    NO_QUALITY_ASSURANCE("P-08"),
    NO_SKILL_OF_ROLE("P-09"),
    STACK_INCOMPLETE("P-10"),
    EQUIVALENT("P-11"),
    ACCEPTED_BY_PERSON("P-12"),
    NOT_STATED("P-13"),
    NOT_REQUIRED("P-14"),
    ISSUER_BLOCKED("P-15"),
    VERDICT_OPEN("P-16");

    private final String code;

    PolicyCode(String code) {
        this.code = code;
    }

    /** {@code P-02}. */
    public String code() {
        return code;
    }
}
