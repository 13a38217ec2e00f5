package io.bonafide.dossier;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.StatusEntry;
import io.bonafide.register.IssuerStanding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A retrieved credential with everything needed to judge it.
 *
 * @param issuer what the issuer publishes about itself, keys among it
 * @param standing what the register says of the issuer
 * @param statusLists one answer per status entry of the credential
 * @param members credentials inside a record (CLR), each with its own proof, in document order
 * @param asserted what a record awards by itself, on its publisher's word alone
 * @param endorsements credentials about this one, each with its own proof
 * @param refreshed a newer copy, where the issuer offers one; used only if this one's proof holds
 */
public record Exhibit(
        Credential credential,
        Retrieval<IssuerProfile> issuer,
        IssuerStanding standing,
        Map<StatusEntry, Retrieval<StatusListExhibit>> statusLists,
        List<Member> members,
        List<Achievement> asserted,
        List<Endorsement> endorsements,
        @Nullable Retrieval<Exhibit> refreshed) {

    public Exhibit {
        statusLists = Map.copyOf(statusLists);
        members = List.copyOf(members);
        asserted = List.copyOf(asserted);
        endorsements = List.copyOf(endorsements);
    }

    /** For how long keys or a status list that are missing, here or in what is enclosed, may be hoped for. */
    Finality finality() {
        Stream<Finality> own = Stream.concat(Stream.of(issuer), statusLists.values().stream())
                .map(part -> part.fold(had -> Finality.AT_ONCE, Retrieval.Unavailable::finality));
        Stream<Finality> enclosed = members.stream()
                .map(member -> member.exhibit().fold(Exhibit::finality, Retrieval.Unavailable::finality));
        return Stream.concat(own, enclosed).reduce(Finality.AT_ONCE, Finality::or);
    }

    /**
     * A credential of a record.
     *
     * @param title what it says was achieved, known even where it cannot be read; proves nothing
     */
    public record Member(@Nullable String title, Retrieval<Exhibit> exhibit) {}

    /**
     * Somebody's word for what it sits on.
     *
     * @param about id of what it sits on; {@code null} where that has none
     */
    public record Endorsement(@Nullable String about, Retrieval<Exhibit> exhibit) {}

    /** A credential by itself, of an issuer about whom the register was not asked. */
    public static Exhibit of(
            Credential credential,
            Retrieval<IssuerProfile> issuer,
            Map<StatusEntry, Retrieval<StatusListExhibit>> statusLists) {
        return of(credential, issuer, new IssuerStanding.Unknown(), statusLists);
    }

    /** A credential by itself, as most are. */
    public static Exhibit of(
            Credential credential,
            Retrieval<IssuerProfile> issuer,
            IssuerStanding standing,
            Map<StatusEntry, Retrieval<StatusListExhibit>> statusLists) {
        return new Exhibit(credential, issuer, standing, statusLists, List.of(), List.of(), List.of(), null);
    }

    /** The same with what it encloses. */
    public Exhibit enclosing(List<Member> enclosed, List<Achievement> awarded) {
        return new Exhibit(credential, issuer, standing, statusLists, enclosed, awarded, endorsements, refreshed);
    }

    /** The same with what others say of it, and with the newest copy. */
    public Exhibit with(List<Endorsement> words, @Nullable Retrieval<Exhibit> newest) {
        return new Exhibit(credential, issuer, standing, statusLists, members, asserted, words, newest);
    }

    /** The same, read for one of the achievements that it asserts. */
    public Exhibit awarding(Achievement one) {
        return new Exhibit(
                credential.awarding(one), issuer, standing, statusLists, List.of(), List.of(), endorsements, null);
    }

    /** Whether it is a record of several credentials (CLR 2.0) and not one of them. */
    public boolean isRecord() {
        return credential.format() == CredentialFormat.CLR_2;
    }
}
