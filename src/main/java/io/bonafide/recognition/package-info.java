/** Applies the employer's policy to a candidate's verdicts. */
@NullMarked
package io.bonafide.recognition;

import org.jspecify.annotations.NullMarked;
