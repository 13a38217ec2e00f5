/** Puts the dossier through the checks and draws a verdict. */
@NullMarked
package io.bonafide.verification;

import org.jspecify.annotations.NullMarked;
