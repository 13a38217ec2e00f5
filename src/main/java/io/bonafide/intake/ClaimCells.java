package io.bonafide.intake;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.PartialDate;
import io.bonafide.claim.RowProblem;
import io.bonafide.claim.RowRef;
import io.bonafide.intake.ColumnPlan.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a row claims. */
final class ClaimCells {
    private final ColumnDates dates;

    ClaimCells(ColumnDates dates) {
        this.dates = dates;
    }

    /** The claims of a row, with ids that begin as given; empty, with the row failed, where it states none. */
    List<Claim> read(RowValues row, Candidate candidate, String id, RowRef source) {
        List<Claim.Builder> claims = new ArrayList<>();
        List<Integer> groups = row.plan().groups();
        List<Integer> stated = groups.size() == 1
                ? groups
                : groups.stream().filter(group -> states(row, group)).toList();
        List<Draft> drafts = new ArrayList<>();
        for (int group : stated) {
            List<ClaimParts> parts = ClaimParts.of(row, group);
            for (int i = 0; i < parts.size(); i++) {
                drafts.add(new Draft(parts.get(i), group, i, parts.size()));
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            String suffix = drafts.size() == 1 ? "" : "-" + (i + 1);
            claims.add(claim(row, drafts.get(i), Claim.of(id + suffix, candidate, source)));
        }
        if (claims.isEmpty()) {
            row.fail(nothingClaimed());
        }
        return row.fault() == null ? claims.stream().map(Claim.Builder::build).toList() : List.of();
    }

    private record Draft(ClaimParts parts, int group, int which, int count) {}

    private static Fault nothingClaimed() {
        return new Fault(RowProblem.VALUE_MISSING, null, Field.CLAIM_TITLE.key(), null);
    }

    private static boolean states(RowValues row, int group) {
        return row.plan().columns().stream()
                .anyMatch(column -> column.group() == group && !row.cell(column).blank());
    }

    private Claim.Builder claim(RowValues row, Draft draft, Claim.Builder claim) {
        int group = draft.group();
        String number = ClaimParts.oneOf(row, Field.CREDENTIAL_ID, group, draft.which(), draft.count(), false);
        CredentialLocator locator = locator(row, draft, number);
        if (draft.parts().title() == null && locator == null) {
            row.fail(nothingClaimed());
        }
        return claim.achievement(draft.parts().title())
                .issuer(draft.parts().issuer())
                .platform(row.text(Field.PLATFORM, group))
                .credentialNumber(number)
                .level(row.text(Field.LEVEL, group))
                .role(row.text(Field.ROLE, 0))
                .consent(row.text(Field.CONSENT_REF, 0))
                .issued(date(row, Field.ISSUED_ON, draft))
                .expires(date(row, Field.EXPIRES_ON, draft))
                .locator(locator);
    }

    private static @Nullable CredentialLocator locator(RowValues row, Draft draft, @Nullable String number) {
        String link = draft.parts().link();
        if (link != null) {
            return Pointers.locator(link);
        }
        String file = ClaimParts.oneOf(row, Field.EVIDENCE_FILE, draft.group(), draft.which(), draft.count(), false);
        if (file != null) {
            return new CredentialLocator.AttachedFile(file);
        }
        String text = draft.count() == 1 ? row.text(Field.CREDENTIAL_TEXT, draft.group()) : null;
        if (text != null) {
            return Pointers.isAddress(text) ? new CredentialLocator.HostedAt(text) : new CredentialLocator.Inline(text);
        }
        return number == null ? null : new CredentialLocator.LookupNumber(number);
    }

    private @Nullable PartialDate date(RowValues row, Field field, Draft draft) {
        Column column = row.filled(field, draft.group());
        if (column == null) {
            return null;
        }
        Cell cell = row.cell(column);
        if (cell.kind() == Cell.Kind.TEXT) {
            String text = ClaimParts.oneOf(row, field, draft.group(), draft.which(), draft.count(), true);
            cell = Cell.text(text == null ? "" : text);
        }
        return dates.read(row, column, cell);
    }
}
