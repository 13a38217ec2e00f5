package io.bonafide.verification;

import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.register.IssuerStanding;
import io.bonafide.register.RegisteredIssuer.TitleAlias;
import java.util.List;
import java.util.Map;

/** Is it the achievement that the row names? Open Badges 3.0, {@code Achievement.name}; 2.0, {@code BadgeClass.name}. */
final class TitleCheck implements ExhibitCheck {

    @Override
    public CheckName name() {
        return CheckName.TITLE;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        String claimed = dossier.claim().achievement();
        if (claimed == null) {
            return CheckResult.notApplicable(name());
        }
        String found = exhibit.credential().achievement().name();
        if (Titles.agree(claimed, found)) {
            return CheckResult.passed(name());
        }
        return areAliases(claimed, found, dossier.issuer())
                ? CheckResult.passed(name()).withNotes(List.of(Note.TITLE_ALIAS.with(found)))
                : CheckResult.failed(name(), Reason.TITLE_DIFFERS, Map.of("found", found, "listed", claimed));
    }

    /** Whether a title is the claimed one or, for that issuer, another name of it. */
    static boolean agree(String claimed, String found, IssuerStanding standing) {
        return Titles.agree(claimed, found) || areAliases(claimed, found, standing);
    }

    private static boolean areAliases(String claimed, String found, IssuerStanding standing) {
        return standing instanceof IssuerStanding.Known known
                && known.issuer().titles().stream()
                        .anyMatch(pair -> pairs(pair, claimed, found) || pairs(pair, found, claimed));
    }

    private static boolean pairs(TitleAlias pair, String one, String other) {
        return Titles.areEqual(pair.title(), one) && Titles.areEqual(pair.alias(), other);
    }
}
