package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.IssuerRegister;
import io.bonafide.register.RecordRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * What an issuer or platform answers about one award, by the page that the row links or by the number that it gives.
 * Which address is asked stands in the employer's issuer lists; a row only fills in an id, a number, and whose it is. An
 * answer counts only from hosts that those lists give the same issuer or platform.
 */
final class IssuerRecordConnector implements IssuerConnector {
    private static final Set<String> NOTHING_THERE = Set.of("404", "410");

    private final IssuerRegister register;
    private final Documents documents;

    IssuerRecordConnector(IssuerRegister register, Documents documents) {
        this.register = register;
        this.documents = documents;
    }

    @Override
    public boolean reaches(Claim claim, CredentialLocator locator) {
        return request(claim, locator).isPresent();
    }

    @Override
    public Retrieval<Fetched> locate(Claim claim, CredentialLocator locator, Errand errand) {
        return request(claim, locator)
                .map(request -> ask(request, errand))
                .orElseGet(() -> Retrieval.unavailable(RetrievalFailure.NOT_CONNECTED, "No such register"));
    }

    private Optional<RecordRequest> request(Claim claim, CredentialLocator locator) {
        if (locator instanceof CredentialLocator.HostedAt hosted) {
            return register.recordBehind(hosted.address());
        }
        List<String> named = Stream.of(claim.issuer(), claim.platform())
                .flatMap(Stream::ofNullable)
                .toList();
        return locator instanceof CredentialLocator.LookupNumber look
                ? register.recordOf(look.number(), named)
                : Optional.empty();
    }

    private Retrieval<Fetched> ask(RecordRequest request, Errand errand) {
        return documents
                .fresh(request.address(), request.route().key(), errand)
                .fold(
                        fetched -> request.route().isAnsweredBy(host(fetched.origin()))
                                ? Retrieval.retrieved(fetched.as(request.shape()))
                                : Retrieval.unavailable(
                                        RetrievalFailure.BLOCKED,
                                        "The answer came from another site than the register's"),
                        failed -> unanswered(request, failed, errand));
    }

    /** At the end of a look-up, "not there" is an answer; behind a page it is a dead link, and never a withdrawal. */
    private static Retrieval<Fetched> unanswered(
            RecordRequest request, Retrieval.Unavailable<Fetched> failed, Errand errand) {
        boolean nothing = failed.failure() == RetrievalFailure.GONE || failed.failure() == RetrievalFailure.NOT_FOUND;
        String host = errand.lastHost();
        if (!nothing) {
            return failed;
        }
        boolean said = request.isLookUp()
                && host != null
                && request.route().isAnsweredBy(host)
                && NOTHING_THERE.contains(lastResult(errand));
        if (!said && failed.failure() == RetrievalFailure.NOT_FOUND) {
            return failed;
        }
        return Retrieval.unavailable(said ? meaning(request) : RetrievalFailure.NOT_FOUND, failed.detail());
    }

    private static RetrievalFailure meaning(RecordRequest request) {
        return request.shape() != null && request.shape().denies()
                ? RetrievalFailure.DENIED
                : RetrievalFailure.NO_MATCH;
    }

    private static String lastResult(Errand errand) {
        List<Attempt> attempts = errand.attempts();
        return attempts.isEmpty() ? "" : attempts.get(attempts.size() - 1).result();
    }

    private static String host(String origin) {
        HttpUrl url = HttpUrl.parse(origin);
        return url == null ? "" : url.host();
    }
}
