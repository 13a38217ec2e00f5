package io.bonafide.verification;

import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusList;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.StatusListExhibit;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Status lists and the entries that point into them. Bit 3 is set. */
final class TestLists {
    static final String ADDRESS = "https://badges.northfield.example/status/1";

    private TestLists() {}

    static StatusEntry entry(String purpose, String index) {
        return new StatusEntry(
                StatusEntry.Kind.BITSTRING_STATUS_LIST, "BitstringStatusListEntry", purpose, ADDRESS, index, 1);
    }

    static Retrieval<StatusListExhibit> list(String purpose) {
        return list(purpose, ADDRESS, credential -> credential);
    }

    static Retrieval<StatusListExhibit> list(String purpose, String id, UnaryOperator<TestDossier> change) {
        StatusList list = new StatusList(id, Set.of(purpose), new byte[] {0b0001_0000, 0});
        TestDossier credential = TestDossier.signed().id(ADDRESS).format(CredentialFormat.VERIFIABLE_CREDENTIAL);
        return Retrieval.retrieved(
                new StatusListExhibit(change.apply(credential).exhibit(), list));
    }
}
