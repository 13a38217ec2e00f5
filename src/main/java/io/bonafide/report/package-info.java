/** Writes recognition reports. */
@NullMarked
package io.bonafide.report;

import org.jspecify.annotations.NullMarked;
