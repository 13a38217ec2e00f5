package io.bonafide.format;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Identity;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.Recipient;
import io.bonafide.credential.RecordShape;
import io.bonafide.credential.RecordShape.Field;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.ValidityPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An issuer's own record of an award, read as its {@link RecordShape} says. It is read in no other way and never
 * recognised by content: only what was asked for as a record, of whoever keeps it, is one.
 */
final class IssuerRecordReader implements CredentialReader {
    private final RecordShape shape;

    IssuerRecordReader(RecordShape shape) {
        this.shape = shape;
    }

    @Override
    public boolean reads(SecuredDocument document) {
        return true;
    }

    @Override
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        Deviations deviations = new Deviations();
        RecordEntry entry = RecordEntry.of(document, shape, deviations);
        boolean revoked = entry.isRevoked();
        refuseAnother(entry);
        String title = entry.text(Field.TITLE);
        if (title == null) {
            throw UnreadableDocument.malformed("No title where the record should state it");
        }
        if (!shape.confirmed()) {
            deviations.tolerated("", "Read as its keeper documents it; never compared with a live record");
        }
        Issuer issuer = issuer(entry);
        Credential credential = new Credential(
                id(entry),
                CredentialFormat.ISSUER_RECORD,
                issuer,
                recipient(entry),
                new Achievement(null, title, null, null, null, List.of()),
                entry.beginning(Field.ISSUED),
                period(entry, deviations),
                List.of(),
                revoked,
                new SecuringMechanism.Hosted(origin),
                document,
                deviations.asList());
        return new Reading.Complete(credential, profile(issuer));
    }

    /** A search that answers with the nearest record has not found the one asked for. */
    private void refuseAnother(RecordEntry entry) throws UnreadableDocument {
        String stated = entry.text(Field.ID);
        if (stated != null && shape.number() != null && !significant(stated).equals(significant(shape.number()))) {
            throw new UnreadableDocument(UnreadableDocument.Kind.ABSENT, "The record found has another number");
        }
    }

    private static String significant(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private @Nullable String id(RecordEntry entry) {
        String stated = entry.text(Field.ID);
        return stated == null ? shape.number() : stated;
    }

    private Issuer issuer(RecordEntry entry) throws UnreadableDocument {
        if (shape.issuer() != null) {
            return new Issuer(shape.issuer(), entry.text(Field.ISSUER_NAME), null, null);
        }
        String stated = entry.text(Field.ISSUER_ID);
        if (stated == null) {
            throw UnreadableDocument.malformed("No issuer where the record should state it");
        }
        return new Issuer(idOnPlatform(stated), entry.text(Field.ISSUER_NAME), null, null);
    }

    // A platform speaks of its own issuers alone: an id from elsewhere in its record is a label that it gave, not the
    // holder of that id.
    private String idOnPlatform(String stated) {
        boolean own = shape.hosts().stream().anyMatch(host -> Addresses.sameOrigin("https://" + host, stated));
        return own ? stated : shape.keeper() + ":" + stated;
    }

    private static Recipient recipient(RecordEntry entry) {
        List<Identity> identities = new ArrayList<>();
        String email = entry.text(Field.RECIPIENT_EMAIL);
        if (email != null) {
            identities.add(new Identity("email", email, false, null));
        }
        String hash = entry.text(Field.RECIPIENT_HASH);
        if (hash != null) {
            identities.add(new Identity("email", hash, true, entry.text(Field.RECIPIENT_SALT)));
        }
        return new Recipient(null, entry.text(Field.RECIPIENT_NAME), identities);
    }

    private static ValidityPeriod period(RecordEntry entry, Deviations deviations) {
        ValidityPeriod period = new ValidityPeriod(entry.beginning(Field.ISSUED), entry.end(Field.EXPIRES));
        if (period.from() != null && period.endsBefore(period.from())) {
            deviations.malformed(entry.pointerTo(Field.EXPIRES), "Ends before it begins");
        }
        return period;
    }

    private IssuerProfile profile(Issuer issuer) {
        return new IssuerProfile(issuer.id(), issuer.name(), null, null, List.of(), shape.hosts(), List.of(), false);
    }
}
