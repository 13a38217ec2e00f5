package io.bonafide.credential;

/**
 * The elements that describe a micro-credential: the mandatory ones of the European standard (Council Recommendation of 16
 * June 2022, 2022/C 243/02, Annex I), in its order.
 */
public enum AwardElement {
    LEARNER,
    TITLE,
    COUNTRY,
    AWARDING_BODY,
    DATE,
    OUTCOMES,
    WORKLOAD,
    LEVEL,
    ASSESSMENT,
    PARTICIPATION,
    QUALITY_ASSURANCE
}
