package io.bonafide.retrieval;

import java.io.IOException;

/** An address that must not be opened, or an answer beyond the limits. Final: trying again changes nothing. */
final class Blocked extends IOException {
    private static final long serialVersionUID = 1;

    Blocked(String why) {
        super(why);
    }
}
