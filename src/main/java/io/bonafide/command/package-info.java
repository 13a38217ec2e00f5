/** The command line: a door to the jobs. */
@NullMarked
package io.bonafide.command;

import org.jspecify.annotations.NullMarked;
