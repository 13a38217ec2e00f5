package io.bonafide.retrieval;

import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.StatusEntry;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.dossier.StatusListExhibit;
import io.bonafide.format.Reading;
import io.bonafide.format.StatusLists;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Status lists, each fetched and read once per run however many credentials point at it. */
final class StatusListCredentials {
    private static final long KEPT_KIB = 128 << 10;
    // A text and its place in a set, roughly.
    private static final int NAME_OVERHEAD = 100;

    private final Documents documents;
    private final Credentials credentials;
    private final IssuerProfiles issuers;
    private final StatusLists reader;
    private final SharedResults<Listed> lists;

    StatusListCredentials(
            Documents documents, Credentials credentials, IssuerProfiles issuers, StatusLists reader, Pause pause) {
        this.documents = documents;
        this.credentials = credentials;
        this.issuers = issuers;
        this.reader = reader;
        this.lists = new SharedResults<>(KEPT_KIB, Listed::kibibytes, Listed::left, pause);
    }

    /**
     * @param left for which it may still be used unasked
     * @param asked whether its server was asked in this run
     */
    private record Listed(StatusListExhibit exhibit, Duration left, boolean asked) {
        private int kibibytes() {
            return StatusListCredentials.kibibytes(exhibit);
        }
    }

    /** One answer per status entry. */
    Map<StatusEntry, Retrieval<StatusListExhibit>> of(Credential credential, Errand errand) {
        Map<StatusEntry, Retrieval<StatusListExhibit>> answers = new LinkedHashMap<>();
        for (StatusEntry entry : credential.status()) {
            answers.computeIfAbsent(entry, asked -> of(asked, errand));
        }
        return answers;
    }

    private Retrieval<StatusListExhibit> of(StatusEntry entry, Errand errand) {
        return switch (entry.kind()) {
            case UNSUPPORTED ->
                Retrieval.unavailable(RetrievalFailure.UNSUPPORTED, "Status method " + entry.type() + " is not known");
            case BITSTRING_STATUS_LIST, STATUS_LIST_2021 -> shared("bits", entry, errand, this::list);
            case REVOCATION_LIST_1EDTECH, REVOCATION_LIST_OPEN_BADGES_2 ->
                shared(
                        entry.kind().name(),
                        entry,
                        errand,
                        (address, current, aside) -> names(address, entry.kind(), current, aside));
        };
    }

    /** Reads the list at an address; {@code current} where a copy that was taken unasked will not do. */
    @FunctionalInterface
    private interface Load {
        Retrieval<Listed> from(String address, boolean current, Errand aside);
    }

    // What one address answers can be read in several ways; each way is kept for itself.
    private Retrieval<StatusListExhibit> shared(String form, StatusEntry entry, Errand errand, Load load) {
        if (entry.list() == null) {
            return Retrieval.unavailable(RetrievalFailure.MALFORMED, "The status entry names no list");
        }
        String address = entry.list().replaceFirst("#.*", "");
        String key = form + ' ' + Addresses.normal(address);
        Retrieval<Listed> had = lists.get(key, errand, aside -> load.from(address, false, aside));
        boolean unasked = had.<Boolean>fold(listed -> !listed.asked(), failed -> false);
        Retrieval<Listed> wanted = unasked && errand.asksAnew()
                ? lists.get(new SharedResults.Now(key), errand, aside -> load.from(address, true, aside))
                : had;
        return wanted.map(Listed::exhibit);
    }

    // Nothing but the place vouches for it, so it counts from the site that was asked and from no other.
    private Retrieval<Listed> names(String address, StatusEntry.Kind kind, boolean current, Errand errand) {
        return documents
                .listOfSite(address, current, errand)
                .fold(
                        had -> Legible.<StatusListExhibit>of(() -> new StatusListExhibit.Hosted(
                                        reader.readNames(had.document(), kind), had.origin()))
                                .map(exhibit -> listed(address, had, exhibit, Instant.MAX, errand)),
                        failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
    }

    private Retrieval<Listed> list(String address, boolean current, Errand errand) {
        return documents
                .list(address, current, errand)
                .fold(
                        had -> list(address, had, errand),
                        failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
    }

    private Retrieval<Listed> list(String address, Fetched had, Errand errand) {
        return credentials
                .read(had, errand)
                .fold(
                        read -> exhibit(read, errand)
                                .map(exhibit ->
                                        listed(address, had, exhibit, end(read.credential(), had, errand), errand)),
                        failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
    }

    /** When a list wants to be asked for again, by its {@code validUntil} and {@code ttl}. */
    private Instant end(Credential list, Fetched had, Errand errand) {
        Instant until = list.validity().until();
        Instant vouched = had.vouched() == null ? errand.now() : had.vouched();
        Instant old = reader.timeToLive(list).map(vouched::plus).orElse(Instant.MAX);
        return until == null || old.isBefore(until) ? old : until;
    }

    private Listed listed(String address, Fetched had, StatusListExhibit exhibit, Instant end, Errand errand) {
        documents.keepList(address, had, end);
        Duration most = Lasting.STATUS_LIST.most();
        Duration age = had.vouched() == null ? Duration.ZERO : Duration.between(had.vouched(), errand.now());
        return new Listed(exhibit, age.isNegative() ? most : most.minus(age), had.terms() != null);
    }

    // A list's own status entries are not followed: that chain need never end.
    private Retrieval<StatusListExhibit> exhibit(Reading.Complete read, Errand errand) {
        Credential list = read.credential();
        Retrieval<IssuerProfile> issuer = issuers.of(list, read.issuer(), errand);
        // Kept for as long as the failure is, not for as long as a list.
        return issuer.fold(
                found -> Legible.of(
                        () -> new StatusListExhibit.Signed(Exhibit.of(list, issuer, Map.of()), reader.read(list))),
                failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
    }

    private static int kibibytes(StatusListExhibit kept) {
        long bytes = kept.fold(
                signed -> signed.list().length() / 8
                        + signed.exhibit().credential().document().size(),
                hosted -> hosted.list().revoked().stream()
                        .mapToLong(name -> NAME_OVERHEAD + name.length())
                        .sum());
        return (int) Math.min(Integer.MAX_VALUE, 1 + bytes / 1024);
    }
}
