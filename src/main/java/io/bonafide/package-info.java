/**
 * Bonafide tells an employer which of the credentials that candidates claim are genuine, current, theirs, and count.
 *
 * <p>Data flows one way: spreadsheet, claim, dossier, verdict, recognition, report.
 */
@NullMarked
package io.bonafide;

import org.jspecify.annotations.NullMarked;
