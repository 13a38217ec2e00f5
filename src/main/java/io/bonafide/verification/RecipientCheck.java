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
        NameLikeness name = likeness(stated, candidate);
        Map<String, String> names = names(stated, candidate);
        return switch (AddressEvidence.of(recipient, candidate)) {
            case MATCHES -> passed(Note.ADDRESS_MATCHES);
            case MATCHES_UNSALTED -> passed(Note.ADDRESS_MATCHES, Note.HASH_UNSALTED);
            case IS_ANOTHER -> name == NameLikeness.SAME ? untied(Note.ADDRESS_DIFFERS) : another(names);
            case HASH_FITS_NONE -> byNameOr(name, names, untied(Note.HASH_FITS_NONE));
            case HASH_UNKNOWN -> byNameOr(name, names, unknownHash());
            case NOT_COMPARABLE, NONE -> byName(name, names);
        };
    }

    /** Where an address is stated and proves nothing, a close name does not settle it either. */
    private CheckResult byNameOr(@Nullable NameLikeness name, Map<String, String> names, CheckResult open) {
        return name == NameLikeness.SAME || name == NameLikeness.UNALIKE ? byName(name, names) : open;
    }

    private CheckResult byName(@Nullable NameLikeness name, Map<String, String> names) {
        if (name == null) {
            return untied();
        }
        return switch (name) {
            case SAME -> passed(Note.NAME_MATCHES);
            case CLOSE -> CheckResult.failed(name(), Reason.NAME_DIFFERS, names);
            case UNALIKE -> another(names);
            case NOT_COMPARABLE -> untied(Note.SCRIPTS_DIFFER);
        };
    }

    private static @Nullable NameLikeness likeness(@Nullable String stated, Candidate candidate) {
        String listed = candidate.name();
        if (stated == null || listed == null || listed.isBlank()) {
            return null;
        }
        // A former name is often given as the family name alone.
        Stream<String> former = candidate.formerNames().stream().flatMap(name -> Stream.of(name, listed + " " + name));
        return NameLikeness.best(Stream.concat(Stream.of(listed), former).map(name -> NameLikeness.of(name, stated)));
    }

    private static Map<String, String> names(@Nullable String stated, Candidate candidate) {
        Map<String, String> names = new HashMap<>();
        Optional.ofNullable(stated).ifPresent(name -> names.put("found", name));
        Optional.ofNullable(candidate.name()).ifPresent(name -> names.put("listed", name));
        return names;
    }

    private CheckResult passed(Note... notes) {
        return CheckResult.passed(name()).withNotes(keys(notes));
    }

    private CheckResult untied(Note... notes) {
        return CheckResult.inconclusive(name(), Reason.NOT_TIED_TO_PERSON, Map.of())
                .withNotes(keys(notes));
    }

    private CheckResult unknownHash() {
        return CheckResult.inconclusive(name(), Reason.NOT_AUTOMATIC, Map.of()).withNotes(keys(Note.HASH_UNKNOWN));
    }

    private CheckResult another(Map<String, String> names) {
        return CheckResult.failed(name(), Reason.ISSUED_TO_ANOTHER, names);
    }

    private static List<String> keys(Note... notes) {
        return Stream.of(notes).map(Note::key).toList();
    }
}
