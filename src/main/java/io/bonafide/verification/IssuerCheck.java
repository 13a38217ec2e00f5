package io.bonafide.verification;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.credential.VerificationKey;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.register.IssuerStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does the key, or the site, belong to the issuer that the credential names? Controlled Identifiers, "Retrieve Verification
 * Method"; Open Badges 3.0, "OpenBadgeCredential Verification", step 4, which leaves the tie open; Open Badges 2.0, "Hosted
 * Badge verification", host scope. Whether the employer trusts that issuer is another question.
 */
final class IssuerCheck implements ExhibitCheck {
    private final Signatures signatures;

    IssuerCheck(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public CheckName name() {
        return CheckName.ISSUER;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        CheckResult result = exhibit.credential().format() == CredentialFormat.ISSUER_RECORD
                ? registered(dossier.originKnown())
                : judge(exhibit, dossier.gatheredAt());
        // Only whoever really speaks for an id imitates by it: a document that nobody vouches for accuses nobody.
        return result.outcome() == Outcome.PASSED && dossier.issuer() instanceof IssuerStanding.LooksLike imitation
                ? foreign(imitation.seen(), imitation.issuer().name())
                        .withNotes(List.of(Note.LOOK_ALIKE.with(imitation.trick())))
                : result;
    }

    /**
     * A register is believed for the host that answered, which the employer's list has to know as its own. A platform's
     * record says that the platform calls this issuer the awarder: who that is, the issuer's id there tells.
     */
    private CheckResult registered(boolean hostKnown) {
        return hostKnown
                ? CheckResult.passed(name())
                : CheckResult.inconclusive(name(), Reason.NOT_CONNECTED, Map.of());
    }

    CheckResult judge(Exhibit exhibit, Instant at) {
        if (!(exhibit.issuer() instanceof Retrieval.Retrieved<IssuerProfile> known)) {
            return withoutProfile(exhibit);
        }
        IssuerProfile profile = known.value();
        return exhibit.credential().securedBy() instanceof Hosted hosted
                ? hosted(exhibit.credential(), hosted, profile)
                : signed(exhibit, profile, at);
    }

    /** Without a profile no proof can have held, so the question arises for hosted credentials alone. */
    private CheckResult withoutProfile(Exhibit exhibit) {
        Optional<Reason> reason = exhibit.issuer()
                .fold(got -> Optional.empty(), failed -> Optional.of(RetrievalCheck.reasonFor(failed.failure())));
        return exhibit.credential().securedBy() instanceof Hosted && reason.isPresent()
                ? CheckResult.inconclusive(name(), reason.get(), Map.of())
                : CheckResult.notRun(name());
    }

    private CheckResult hosted(Credential credential, Hosted hosted, IssuerProfile profile) {
        if (!profile.id().equals(credential.issuer().id())) {
            return CheckResult.inconclusive(name(), Reason.MALFORMED, Map.of())
                    .withNotes(List.of(Note.PROFILE_OF_ANOTHER.with(profile.id())));
        }
        return strayAddress(credential, hosted, HostScope.of(profile))
                .map(address -> foreign(authorityOf(address), nameOf(profile)))
                .orElseGet(() -> CheckResult.passed(name()));
    }

    /** The address that answered counts, and so do those that the record claims for itself and for its badge class. */
    private static Optional<String> strayAddress(Credential credential, Hosted hosted, HostScope scope) {
        Stream<String> records = Stream.of(Optional.of(hosted.origin()), web(credential.id()))
                .flatMap(Optional::stream)
                .filter(address -> !scope.covers(address));
        return records.findFirst()
                .or(() -> web(credential.achievement().id()).filter(address -> !scope.isOnItsHosts(address)));
    }

    /** The signature covers the address of a badge class, not what lies there: that has to be the issuer's as well. */
    private static Optional<String> strayBadgeClass(Credential credential, IssuerProfile profile) {
        return credential.format() == CredentialFormat.OPEN_BADGES_2
                ? web(credential.achievement().id())
                        .filter(address -> !HostScope.of(profile).isOnItsHosts(address))
                : Optional.empty();
    }

    private static Optional<String> web(@Nullable String id) {
        return Optional.ofNullable(id).filter(address -> WebOrigin.of(address).isPresent());
    }

    private CheckResult signed(Exhibit exhibit, IssuerProfile profile, Instant at) {
        List<String> misses = new ArrayList<>();
        boolean held = false;
        for (Signature signature : signatures.of(exhibit)) {
            if (signature.holds()) {
                held = true;
                List<String> missing = misses(signature.provenKey(), profile, exhibit.credential(), at);
                if (missing.isEmpty()) {
                    return strayBadgeClass(exhibit.credential(), profile)
                            .map(address -> foreign(authorityOf(address), nameOf(profile)))
                            .orElseGet(() -> bound(profile));
                }
                misses.addAll(missing);
            }
        }
        return held
                ? CheckResult.inconclusive(name(), Reason.KEY_NOT_PUBLISHED, Map.of())
                        .withNotes(misses)
                : CheckResult.notRun(name());
    }

    private CheckResult bound(IssuerProfile profile) {
        CheckResult passed = CheckResult.passed(name());
        return profile.selfCertifying() ? passed.withNotes(List.of(Note.ISSUER_IS_ITS_KEY.key())) : passed;
    }

    private static List<String> misses(VerificationKey key, IssuerProfile profile, Credential credential, Instant at) {
        List<String> misses = new ArrayList<>();
        String issuer = credential.issuer().id();
        if (!profile.id().equals(issuer)) {
            misses.add(Note.PROFILE_OF_ANOTHER.with(profile.id()));
        }
        if (!key.controller().equals(issuer)) {
            misses.add(Note.KEY_OF_ANOTHER.with(key.controller()));
        }
        if (!key.forAssertion()) {
            misses.add(Note.KEY_NOT_FOR_ASSERTION.with(key.id()));
        }
        if (key.expires() != null && key.expires().isBefore(at)) {
            misses.add(Note.KEY_EXPIRED.with(Written.time(key.expires())));
        }
        if (key.revoked() != null && !key.revoked().isAfter(at)) {
            misses.add(Note.KEY_REVOKED.with(Written.time(key.revoked())));
        }
        return misses;
    }

    private CheckResult foreign(String seen, String issuer) {
        return CheckResult.failed(name(), Reason.NOT_THE_ISSUERS_SITE, Map.of("host", seen, "issuer", issuer));
    }

    private static String authorityOf(String address) {
        return WebOrigin.of(address).map(WebOrigin::authority).orElse(address);
    }

    private static String nameOf(IssuerProfile profile) {
        return profile.name() == null ? profile.id() : profile.name();
    }
}
