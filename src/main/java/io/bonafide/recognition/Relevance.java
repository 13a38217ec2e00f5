package io.bonafide.recognition;

import io.bonafide.claim.Claim;
import io.bonafide.credential.Alignment;
import io.bonafide.register.IssuerStanding;
import io.bonafide.register.RegisteredIssuer.TitleAlias;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Titles;
import io.bonafide.verification.Verdict;
import java.util.stream.Stream;

/** Whether something speaks to a requirement: by title or by skill, and by issuer where the requirement names some. */
record Relevance(Requirement requirement) {

    /** Whether the claim may turn out to meet it. A skill is known only once the credential is. */
    boolean isPossibleFor(Claim claim) {
        String title = claim.achievement();
        return !requirement.skills().isEmpty() || requirement.titles().isEmpty() || title == null || isTitle(title);
    }

    /** Whether what was found meets it. */
    boolean isMetBy(Verdict verdict) {
        AttestedCredential found = verdict.found();
        return found != null && issuerFits(verdict.issuer()) && (anyWillDo() || says(verdict, found));
    }

    /** Whether the claim says that it meets it; all there is to go by where nothing could be found. */
    boolean isClaimedBy(Verdict verdict) {
        String title = verdict.claim().achievement();
        boolean issuerOpen = !(verdict.issuer() instanceof IssuerStanding.Known) || issuerFits(verdict.issuer());
        return issuerOpen && title != null && isTitle(title);
    }

    private boolean anyWillDo() {
        return requirement.titles().isEmpty() && requirement.skills().isEmpty();
    }

    private boolean says(Verdict verdict, AttestedCredential found) {
        String title = verdict.claim().achievement();
        boolean asClaimed = title != null && verdict.outcomeOf(CheckName.TITLE) == Outcome.PASSED && isTitle(title);
        return asClaimed
                || names(found.achievement().name(), verdict.issuer()).anyMatch(this::isTitle)
                || found.achievement().alignments().stream().anyMatch(this::isSkill);
    }

    private boolean isTitle(String title) {
        return requirement.titles().stream().anyMatch(wanted -> Titles.agree(wanted, title));
    }

    private boolean isSkill(Alignment alignment) {
        return requirement.skills().stream()
                .anyMatch(skill -> skill.equals(alignment.code()) || Titles.areEqual(skill, alignment.name()));
    }

    private boolean issuerFits(IssuerStanding standing) {
        return requirement.issuers().isEmpty()
                || (standing instanceof IssuerStanding.Known known
                        && requirement.issuers().contains(known.issuer().id()));
    }

    /** The title with the others that the register gives the same achievement. */
    private static Stream<String> names(String title, IssuerStanding standing) {
        if (!(standing instanceof IssuerStanding.Known known)) {
            return Stream.of(title);
        }
        return Stream.concat(
                Stream.of(title), known.issuer().titles().stream().flatMap(pair -> counterpart(pair, title)));
    }

    private static Stream<String> counterpart(TitleAlias pair, String title) {
        if (Titles.areEqual(pair.title(), title)) {
            return Stream.of(pair.alias());
        }
        return Titles.areEqual(pair.alias(), title) ? Stream.of(pair.title()) : Stream.empty();
    }
}
