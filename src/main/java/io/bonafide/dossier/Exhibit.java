package io.bonafide.dossier;

import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.StatusEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A retrieved credential with everything needed to judge it.
 *
 * @param issuer what the issuer publishes about itself, keys among it
 * @param statusLists one answer per status entry of the credential
 * @param members credentials inside a record (CLR), each with its own proof
 * @param endorsements credentials about this one, each with its own proof
 * @param refreshed a newer copy; used only if this one's proof holds
 */
public record Exhibit(
        Credential credential,
        Retrieval<IssuerProfile> issuer,
        Map<StatusEntry, Retrieval<StatusListExhibit>> statusLists,
        List<Exhibit> members,
        List<Exhibit> endorsements,
        @Nullable Exhibit refreshed) {

    public Exhibit {
        statusLists = Map.copyOf(statusLists);
        members = List.copyOf(members);
        endorsements = List.copyOf(endorsements);
    }

    /** Whether keys or a status list are missing, here or in what is enclosed, that could be had later. */
    boolean mayBeCompletedLater() {
        return couldBeHadLater(issuer)
                || statusLists.values().stream().anyMatch(Exhibit::couldBeHadLater)
                || members.stream().anyMatch(Exhibit::mayBeCompletedLater);
    }

    private static boolean couldBeHadLater(Retrieval<?> part) {
        return part.<Boolean>fold(had -> false, failed -> failed.failure().isTransient());
    }

    /** A credential by itself, as most are. */
    public static Exhibit of(
            Credential credential,
            Retrieval<IssuerProfile> issuer,
            Map<StatusEntry, Retrieval<StatusListExhibit>> statusLists) {
        return new Exhibit(credential, issuer, statusLists, List.of(), List.of(), null);
    }
}
