/** What an issuer says was achieved, whatever the format. */
@NullMarked
package io.bonafide.credential;

import org.jspecify.annotations.NullMarked;
