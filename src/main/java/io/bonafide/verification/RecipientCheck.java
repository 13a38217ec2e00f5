package io.bonafide.verification;

import io.bonafide.claim.Candidate;
import io.bonafide.credential.Recipient;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is it about this candidate? Open Badges 3.0, "OpenBadgeCredential Verification", step 8; 2.0, {@code IdentityObject}. An
 * e-mail address ties a credential to a person; a name does so weakly, and counts where no address speaks. People have
 * more than one address, so an address that is not on the list accuses nobody who bears the name.
 */
final class RecipientCheck implements ExhibitCheck {

    @Override
    public CheckName name() {
        return CheckName.RECIPIENT;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        Recipient recipient = exhibit.credential().recipient();
        Candidate candidate = dossier.claim().candidate();
        String stated = StatedName.of(recipient).orElse(null);
        NameLikeness name = CandidateNames.likeness(candidate, stated);
        Map<String, String> names = names(stated, candidate);
        List<Note> byName = CandidateNames.isFormer(candidate, stated)
                ? List.of(Note.NAME_MATCHES, Note.FORMER_NAME)
                : List.of(Note.NAME_MATCHES);
        return switch (AddressEvidence.of(recipient, candidate)) {
            case MATCHES -> passed(RecipientMatch.STRONG, Note.ADDRESS_MATCHES);
            case MATCHES_UNSALTED -> passed(RecipientMatch.STRONG, Note.ADDRESS_MATCHES, Note.HASH_UNSALTED);
            case MATCHES_BY_MD5 -> passed(RecipientMatch.WEAK, Note.ADDRESS_MATCHES, Note.HASH_MD5);
            case IS_ANOTHER -> name == NameLikeness.SAME ? untied(Note.ADDRESS_DIFFERS) : another(names);
            case HASH_FITS_NONE -> byNameOr(name, names, byName, untied(Note.HASH_FITS_NONE));
            case HASH_UNKNOWN -> byNameOr(name, names, byName, unknownHash());
            case NOT_COMPARABLE -> byName(name, names, byName, untied());
            case NONE -> byName(name, names, byName, isKey(recipient.id()) ? untied(Note.HOLDER_NOT_ASKED) : untied());
        };
    }

    /** A DID ties a credential to whoever holds its key; candidates are not asked to prove that they do. */
    private static boolean isKey(@Nullable String subject) {
        return subject != null && subject.startsWith("did:");
    }

    /** Where an address is stated and proves nothing, a close name does not settle it either. */
    private CheckResult byNameOr(
            @Nullable NameLikeness name, Map<String, String> names, List<Note> grounds, CheckResult open) {
        return name == NameLikeness.SAME || name == NameLikeness.UNALIKE ? byName(name, names, grounds, open) : open;
    }

    private CheckResult byName(
            @Nullable NameLikeness name, Map<String, String> names, List<Note> grounds, CheckResult open) {
        if (name == null) {
            return open;
        }
        return switch (name) {
            case SAME -> passed(RecipientMatch.WEAK, grounds.toArray(Note[]::new));
            case CLOSE -> CheckResult.failed(name(), Reason.NAME_DIFFERS, names).withNotes(keys(RecipientMatch.WEAK));
            case UNALIKE -> another(names);
            case NOT_COMPARABLE -> untied(Note.SCRIPTS_DIFFER);
        };
    }

    private static Map<String, String> names(@Nullable String stated, Candidate candidate) {
        Map<String, String> names = new HashMap<>();
        Optional.ofNullable(stated).ifPresent(name -> names.put("found", name));
        Optional.ofNullable(candidate.name()).ifPresent(name -> names.put("listed", name));
        return names;
    }

    private CheckResult passed(RecipientMatch match, Note... notes) {
        return CheckResult.passed(name()).withNotes(keys(match, notes));
    }

    private CheckResult untied(Note... notes) {
        return CheckResult.inconclusive(name(), Reason.NOT_TIED_TO_PERSON, Map.of())
                .withNotes(keys(RecipientMatch.NOT_PROVABLE, notes));
    }

    private CheckResult unknownHash() {
        return CheckResult.inconclusive(name(), Reason.NOT_AUTOMATIC, Map.of())
                .withNotes(keys(RecipientMatch.NOT_PROVABLE, Note.HASH_UNKNOWN));
    }

    private CheckResult another(Map<String, String> names) {
        return CheckResult.failed(name(), Reason.ISSUED_TO_ANOTHER, names).withNotes(keys(RecipientMatch.MISMATCH));
    }

    private static List<String> keys(RecipientMatch match, Note... notes) {
        return Stream.concat(Stream.of(match.note()), Stream.of(notes))
                .map(Note::key)
                .toList();
    }
}
