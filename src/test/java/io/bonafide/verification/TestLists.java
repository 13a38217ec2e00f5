package io.bonafide.verification;

import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.RevocationList;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusList;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.StatusListExhibit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Status lists and the entries that point into them. Bit 3 is set. */
final class TestLists {
    static final String ADDRESS = "https://badges.northfield.example/status/1";

    private TestLists() {}

    static StatusEntry entry(String purpose, String index) {
        return new StatusEntry(
                StatusEntry.Kind.BITSTRING_STATUS_LIST, "BitstringStatusListEntry", purpose, ADDRESS, index, 1);
    }

    /** An entry in a list of names, under these. */
    static StatusEntry named(String... names) {
        return StatusEntry.named(
                StatusEntry.Kind.REVOCATION_LIST_1EDTECH, "1EdTechRevocationList", ADDRESS, List.of(names));
    }

    static Retrieval<StatusListExhibit> names(@Nullable String id, @Nullable String issuer, String origin) {
        return Retrieval.retrieved(
                new StatusListExhibit.Hosted(new RevocationList(id, issuer, Set.of("urn:uuid:revoked")), origin));
    }

    static Retrieval<StatusListExhibit> list(String purpose) {
        return list(purpose, ADDRESS, credential -> credential);
    }

    /** Long enough for entries of so many bits. */
    static Retrieval<StatusListExhibit> list(String purpose, int size) {
        return list(new StatusList(ADDRESS, Set.of(purpose), bits(size)), credential -> credential);
    }

    static Retrieval<StatusListExhibit> list(String purpose, String id, UnaryOperator<TestDossier> change) {
        return list(new StatusList(id, Set.of(purpose), bits(1)), change);
    }

    private static Retrieval<StatusListExhibit> list(StatusList list, UnaryOperator<TestDossier> change) {
        TestDossier credential = TestDossier.signed().id(ADDRESS).format(CredentialFormat.VERIFIABLE_CREDENTIAL);
        return Retrieval.retrieved(
                new StatusListExhibit.Signed(change.apply(credential).exhibit(), list));
    }

    private static byte[] bits(int size) {
        byte[] bits = new byte[size * StatusList.MIN_ENTRIES / 8];
        bits[0] = 0b0001_0000;
        return bits;
    }
}
