package io.bonafide.dossier;

import io.bonafide.credential.RevocationList;
import io.bonafide.credential.StatusList;
import java.util.function.Function;

/** A status list as it was had, with what it takes to judge whether it may be believed. */
public sealed interface StatusListExhibit {

    /** A list of bits with the credential it came in, which has to be verified first. */
    record Signed(Exhibit exhibit, StatusList list) implements StatusListExhibit {}

    /**
     * A list of names without a proof of its own.
     *
     * @param origin the address that finally answered, on the site that was asked
     */
    record Hosted(RevocationList list, String origin) implements StatusListExhibit {}

    default <R> R fold(Function<Signed, ? extends R> signed, Function<Hosted, ? extends R> hosted) {
        return this instanceof Signed bits ? signed.apply(bits) : hosted.apply((Hosted) this);
    }
}
