/** Which issuers the employer knows: names, aliases, domains, DIDs, platform profiles. Reference data, not trust. */
@NullMarked
package io.bonafide.register;

import org.jspecify.annotations.NullMarked;
