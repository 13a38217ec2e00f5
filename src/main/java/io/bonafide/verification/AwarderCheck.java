package io.bonafide.verification;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.register.IssuerStanding;
import io.bonafide.register.RegisteredIssuer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is it from the awarding body that the row names? Open Badges 3.0 and 2.0, {@code Profile.name}. Rows often name the
 * platform instead, which is worth a remark and no more. Who the issuer really is, {@link IssuerCheck} has settled.
 */
final class AwarderCheck implements ExhibitCheck {

    @Override
    public CheckName name() {
        return CheckName.AWARDER;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        CheckResult result = judge(exhibit, dossier);
        String creator = exhibit.credential().achievement().creator();
        // Open Badges 3.0 leaves open who may award what somebody else designed.
        return creator == null || creator.equals(exhibit.credential().issuer().id())
                ? result
                : result.withNotes(
                        Stream.concat(result.notes().stream(), Stream.of(Note.ISSUER_NOT_FOR_ACHIEVEMENT.with(creator)))
                                .toList());
    }

    private CheckResult judge(Exhibit exhibit, Dossier dossier) {
        Claim claim = dossier.claim();
        Optional<RegisteredIssuer> registered = registered(dossier.issuer());
        Issuer issuer = exhibit.credential().issuer();
        String awarder = registered.map(RegisteredIssuer::name).orElse(issuer.name());
        if (claim.issuer() == null || awarder == null) {
            return CheckResult.notApplicable(name());
        }
        OrganisationName claimed = OrganisationName.of(claim.issuer());
        if (issuer.name() != null && claimed.isSameAs(OrganisationName.of(issuer.name()))) {
            return CheckResult.passed(name());
        }
        return registered.filter(known -> goesBy(known, claimed)).isPresent()
                ? CheckResult.passed(name()).withNotes(List.of(Note.ISSUER_ALIAS.with(awarder)))
                : byHost(exhibit, claim, claimed, awarder);
    }

    /** The name may stand in the host: as a short form of the awarder's, or as the platform's. */
    private CheckResult byHost(Exhibit exhibit, Claim claim, OrganisationName claimed, String awarder) {
        boolean onHost = origins(exhibit, claim).anyMatch(claimed::isLabelOf);
        if (onHost && OrganisationName.of(awarder).contains(claimed)) {
            return CheckResult.passed(name());
        }
        String listed = Objects.requireNonNull(claim.issuer());
        return onHost || isPlatform(claimed, claim.platform())
                ? failed(Reason.PLATFORM_NOT_AWARDER, Map.of("awarder", awarder, "platform", listed))
                : failed(Reason.TITLE_DIFFERS, Map.of("found", awarder, "listed", listed));
    }

    private CheckResult failed(Reason reason, Map<String, String> details) {
        return CheckResult.failed(name(), reason, details);
    }

    private static Optional<RegisteredIssuer> registered(IssuerStanding standing) {
        return standing instanceof IssuerStanding.Known known ? Optional.of(known.issuer()) : Optional.empty();
    }

    private static boolean goesBy(RegisteredIssuer known, OrganisationName claimed) {
        return Stream.concat(Stream.of(known.name()), known.aliases().stream())
                        .anyMatch(name -> claimed.isSameAs(OrganisationName.of(name)))
                || known.domains().stream()
                        .flatMap(domain -> WebOrigin.of("https://" + domain).stream())
                        .anyMatch(claimed::isLabelOf);
    }

    private static boolean isPlatform(OrganisationName claimed, @Nullable String platform) {
        return platform != null && claimed.isSameAs(OrganisationName.of(platform));
    }

    /** Where the credential lies, and where its issuer says it is at home. */
    private static Stream<WebOrigin> origins(Exhibit exhibit, Claim claim) {
        Issuer issuer = exhibit.credential().issuer();
        String link = claim.locator() instanceof CredentialLocator.HostedAt hosted ? hosted.address() : null;
        String origin = exhibit.credential().securedBy() instanceof Hosted hosted ? hosted.origin() : null;
        return Stream.of(issuer.id(), issuer.url(), link, origin)
                .flatMap(Stream::ofNullable)
                .flatMap(address -> WebOrigin.ofIssuer(address).stream());
    }
}
