/** Wires the steps into scheduled jobs; loads job, policy, issuer and skill files (YAML) into values. */
@NullMarked
package io.bonafide.job;

import org.jspecify.annotations.NullMarked;
