/** Remembers what was decided, so that a run can stop and resume. */
@NullMarked
package io.bonafide.ledger;

import org.jspecify.annotations.NullMarked;
