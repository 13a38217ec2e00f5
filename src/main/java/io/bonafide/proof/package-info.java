/** Decides whether a securing mechanism holds, given the key. */
@NullMarked
package io.bonafide.proof;

import org.jspecify.annotations.NullMarked;
