package io.bonafide.format;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.SecuredDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a credential brings with it. Nothing here is proved by the credential around it: members and endorsements are
 * secured by themselves.
 *
 * @param members credentials in a record (CLR 2.0), in document order, at most {@value Enclosures#MOST_MEMBERS}
 * @param asserted what the record awards by itself, on its publisher's word alone
 * @param endorsements of the credential, its achievements and its issuer, at most {@value Enclosures#MOST_ENDORSEMENTS}
 * @param refresh where the issuer says that the newest copy can be had ({@code 1EdTechCredentialRefresh});
 *     {@code null} where it says nothing
 */
public record Enclosed(
        List<Member> members,
        List<Achievement> asserted,
        List<Endorsement> endorsements,
        @Nullable String refresh) {
    /** As most credentials are. */
    public static final Enclosed NONE = new Enclosed(List.of(), List.of(), List.of(), null);

    public Enclosed {
        members = List.copyOf(members);
        asserted = List.copyOf(asserted);
        endorsements = List.copyOf(endorsements);
    }

    /**
     * A credential in a record.
     *
     * @param title what it says was achieved, to tell members apart even where one cannot be read; proves nothing
     */
    public record Member(SecuredDocument document, @Nullable String title) {}

    /**
     * Somebody's word for what it sits on.
     *
     * @param about id of what it sits on; {@code null} where that has none
     */
    public record Endorsement(
            SecuredDocument document, @Nullable String about) {}
}
