/** What a candidate says they hold. */
@NullMarked
package io.bonafide.claim;

import org.jspecify.annotations.NullMarked;
