package io.bonafide.recognition;

/**
 * What one rule says about one verdict.
 *
 * @param decision {@link Decision#RECOGNISED} is a remark: the ground is listed and the next rule is asked; anything else
 *     is final
 */
record Ruling(Decision decision, Ground ground) {

    boolean isFinal() {
        return decision != Decision.RECOGNISED;
    }
}
