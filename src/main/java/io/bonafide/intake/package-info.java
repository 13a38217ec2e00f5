/** Reads candidate spreadsheets into claims; no row is lost. */
@NullMarked
package io.bonafide.intake;

import org.jspecify.annotations.NullMarked;
