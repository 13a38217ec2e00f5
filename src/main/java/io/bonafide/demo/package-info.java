/** The loopback issuers of input-samples: a stage for the demo and the tests. */
@NullMarked
package io.bonafide.demo;

import org.jspecify.annotations.NullMarked;
