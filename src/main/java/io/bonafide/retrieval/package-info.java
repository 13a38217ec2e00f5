/** Fetches what a claim points at and assembles the dossier. No address from input is opened anywhere else. */
@NullMarked
package io.bonafide.retrieval;

import org.jspecify.annotations.NullMarked;
