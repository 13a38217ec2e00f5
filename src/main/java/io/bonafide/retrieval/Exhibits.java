package io.bonafide.retrieval;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.format.Enclosed;
import io.bonafide.format.Reading;
import io.bonafide.register.IssuerRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes an exhibit of a credential that was read: its issuer's keys, its status lists, the register's word on its issuer;
 * then the same for its members, one level down; last, newer copies and endorsements, which a claim can do without.
 */
final class Exhibits {
    /** Newer copies and endorsements of one claim together; each may cost requests to other hosts. */
    private static final int MOST_BESIDE = 30;

    private final Documents documents;
    private final Credentials credentials;
    private final IssuerProfiles issuers;
    private final StatusListCredentials statusLists;
    private final IssuerRegister register;

    Exhibits(
            Documents documents,
            Credentials credentials,
            IssuerProfiles issuers,
            StatusListCredentials statusLists,
            IssuerRegister register) {
        this.documents = documents;
        this.credentials = credentials;
        this.issuers = issuers;
        this.statusLists = statusLists;
        this.register = register;
    }

    /** A credential by itself, and what is still to be gathered around it. */
    private record Draft(Exhibit alone, Enclosed enclosed) {}

    private record MemberDraft(@Nullable String title, Retrieval<Draft> draft) {}

    Exhibit of(Reading.Complete read, Errand errand) {
        Draft outer = draft(read, errand);
        List<MemberDraft> members = new ArrayList<>();
        for (Enclosed.Member member : read.enclosed().members()) {
            Retrieval<Draft> draft = bind(
                    credentials.read(Fetched.given(member.document()), errand), inner -> memberDraft(inner, errand));
            members.add(new MemberDraft(member.title(), draft));
        }
        AtomicInteger beside = new AtomicInteger(MOST_BESIDE);
        // A record's members are refreshed by their own issuers; the record as a whole is not.
        Exhibit whole = withBeside(outer, !outer.alone().isRecord(), beside, errand);
        return whole.enclosing(
                members.stream()
                        .map(member -> new Exhibit.Member(
                                member.title(), member.draft().map(draft -> withBeside(draft, true, beside, errand))))
                        .toList(),
                read.enclosed().asserted());
    }

    private Draft draft(Reading.Complete read, Errand errand) {
        Credential credential = read.credential();
        return new Draft(
                Exhibit.of(
                        credential,
                        issuers.of(credential, read.issuer(), errand),
                        register.standingOf(credential.issuer()),
                        statusLists.of(credential, errand)),
                read.enclosed());
    }

    private Retrieval<Draft> memberDraft(Reading.Complete inner, Errand errand) {
        return inner.credential().format() == CredentialFormat.CLR_2
                ? Retrieval.unavailable(RetrievalFailure.UNSUPPORTED, "A record within a record")
                : Retrieval.retrieved(draft(inner, errand));
    }

    private Exhibit withBeside(Draft draft, boolean refreshes, AtomicInteger beside, Errand errand) {
        Retrieval<Exhibit> refreshed = refreshes ? refreshed(draft, beside, errand) : null;
        List<Exhibit.Endorsement> endorsements = draft.enclosed().endorsements().stream()
                .map(word -> new Exhibit.Endorsement(word.about(), endorsement(word, beside, errand)))
                .toList();
        return draft.alone()
                .with(endorsements, refreshed == null ? null : refreshed.map(copy -> copy.with(endorsements, null)));
    }

    private Retrieval<Exhibit> endorsement(Enclosed.Endorsement word, AtomicInteger beside, Errand errand) {
        return beside.getAndDecrement() > 0
                ? credentials.read(Fetched.given(word.document()), errand).map(read -> draft(read, errand)
                        .alone())
                : tooMany();
    }

    /** The newest copy, once: its own refresh service is not followed. */
    private @Nullable Retrieval<Exhibit> refreshed(Draft draft, AtomicInteger beside, Errand errand) {
        String address = draft.enclosed().refresh();
        if (address == null) {
            return null;
        }
        return beside.getAndDecrement() > 0
                ? bind(
                        bind(documents.fresh(address, errand), had -> credentials.read(had, errand)),
                        copy -> copyOf(draft.alone().credential(), copy, errand))
                : tooMany();
    }

    private Retrieval<Exhibit> copyOf(Credential original, Reading.Complete copy, Errand errand) {
        Credential newest = copy.credential();
        boolean same = original.id() != null
                && original.id().equals(newest.id())
                && original.format() == newest.format()
                && original.issuer().id().equals(newest.issuer().id());
        return same
                ? Retrieval.retrieved(draft(copy, errand).alone())
                : Retrieval.unavailable(RetrievalFailure.NOT_FOUND, "Another credential lies there");
    }

    private static Retrieval<Exhibit> tooMany() {
        return Retrieval.unavailable(
                RetrievalFailure.BLOCKED, "More than " + MOST_BESIDE + " further credentials for one claim");
    }

    private static <A, B> Retrieval<B> bind(Retrieval<A> had, Function<? super A, Retrieval<B>> next) {
        return had.fold(next, Retrieval.Unavailable::likewise);
    }
}
