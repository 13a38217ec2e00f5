/** Everything gathered about one claim before anyone judges it. */
@NullMarked
package io.bonafide.dossier;

import org.jspecify.annotations.NullMarked;
