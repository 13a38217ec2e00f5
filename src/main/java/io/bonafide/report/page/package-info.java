/**
 * A small layout kit: tagged, accessible pages out of paragraphs, tables and boxes. Knows nothing about credentials; the
 * only place that draws.
 */
@NullMarked
package io.bonafide.report.page;

import org.jspecify.annotations.NullMarked;
