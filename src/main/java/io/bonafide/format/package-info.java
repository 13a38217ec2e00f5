/** Turns a document into a credential, an issuer's keys, a status list. */
@NullMarked
package io.bonafide.format;

import org.jspecify.annotations.NullMarked;
