package io.bonafide.dossier;

import io.bonafide.claim.Claim;
import io.bonafide.credential.PageText;
import io.bonafide.register.IssuerStanding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was known about one claim at one instant. Complete when it leaves retrieval: judging it opens nothing.
 *
 * @param issuer what the register says of the exhibit's issuer, or of the host where no document could be had
 * @param originKnown whether the host that answered, or refused to, is known to be the issuer's or its platform's
 * @param sources every document used
 * @param attempts every try, in order
 * @param gatheredAt the instant that every check judges by
 * @param page what the page shows that was found instead of a credential, where the register lets it be read
 * @param notBefore until when a server has asked to be left alone, or is left alone because it does not answer
 */
public record Dossier(
        Claim claim,
        Retrieval<Exhibit> exhibit,
        IssuerStanding issuer,
        boolean originKnown,
        List<Source> sources,
        List<Attempt> attempts,
        Instant gatheredAt,
        @Nullable PageText page,
        @Nullable Instant notBefore) {

    public Dossier {
        sources = List.copyOf(sources);
        attempts = List.copyOf(attempts);
    }

    /** Without a page, and without anybody who asked to be left alone. */
    public Dossier(
            Claim claim,
            Retrieval<Exhibit> exhibit,
            IssuerStanding issuer,
            boolean originKnown,
            List<Source> sources,
            List<Attempt> attempts,
            Instant gatheredAt) {
        this(claim, exhibit, issuer, originKnown, sources, attempts, gatheredAt, null, null);
    }

    /** Whether something is missing that the same question may bring later: a document, keys, a status list. */
    public boolean mayBeCompletedLater() {
        return exhibit.fold(
                Exhibit::mayBeCompletedLater, failed -> failed.failure().isTransient());
    }

    /** Whether some of it was kept from an earlier run and its server not asked in this one. */
    public boolean restsOnCopies() {
        return sources.stream().anyMatch(source -> source.status() == Source.UNASKED);
    }

    /** The same claim with another of the credentials in hand: a member of the record, a newer copy. */
    public Dossier about(Exhibit other) {
        return new Dossier(
                claim, Retrieval.retrieved(other), other.standing(), originKnown, sources, attempts, gatheredAt);
    }

    /** The same claim with nothing in hand. */
    public Dossier without(RetrievalFailure failure, String detail) {
        return new Dossier(
                claim,
                Retrieval.unavailable(failure, detail),
                new IssuerStanding.Unknown(),
                originKnown,
                sources,
                attempts,
                gatheredAt);
    }
}
