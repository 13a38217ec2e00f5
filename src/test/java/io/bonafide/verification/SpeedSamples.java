package io.bonafide.verification;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.RowRef;
import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.VerificationKey;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.StatusListExhibit;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.Reading;
import io.bonafide.format.StatusLists;
import io.bonafide.format.UnreadableDocument;
import io.bonafide.proof.Signer;
import io.bonafide.register.IssuerStanding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** Many different Open Badges 3.0 credentials of one issuer, and from their bytes to a verdict what a run does. */
final class SpeedSamples {
    private static final String CREDENTIAL = text("speed-credential.json");
    private static final String STATUS_LIST = text("speed-status-list.json");

    private final CredentialReaders readers = CredentialReaders.inOrder();
    private final Retrieval<IssuerProfile> issuer = Retrieval.retrieved(
            TestKeys.profile(TestDossier.ISSUER, SpeedFormat.keys().toArray(new VerificationKey[0])));
    private final IssuerStanding standing = new IssuerStanding.Known(TestDossier.NORTHFIELD, "id");
    private final Claim claim = Claim.of(
                    "claim-1",
                    new Candidate("C-1", "Ada Lovelace", List.of(), List.of("ada@example.org")),
                    new RowRef("candidates.xlsx", "Claims", 2))
            .achievement("Data Analysis")
            .issuer("Northfield College")
            .build();
    private final Retrieval<StatusListExhibit> statusList;

    SpeedSamples() throws UnreadableDocument {
        Credential list = read(new SecuredDocument(statusList().getBytes(StandardCharsets.UTF_8), ""));
        statusList = Retrieval.retrieved(
                new StatusListExhibit.Signed(Exhibit.of(list, issuer, Map.of()), new StatusLists().read(list)));
    }

    /** The credential with this number, not secured yet. */
    static String unsecured(int number) {
        return CREDENTIAL.replace("%NUMBER%", Integer.toString(10_000 + number));
    }

    static List<SecuredDocument> documents(SpeedFormat format, int count) {
        List<SecuredDocument> documents = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            byte[] bytes = format.secure(unsecured(number)).getBytes(StandardCharsets.UTF_8);
            documents.add(new SecuredDocument(bytes, "application/vc+ld+json"));
        }
        return documents;
    }

    Verdict verdict(Verifier verifier, SecuredDocument document) throws UnreadableDocument {
        // As from the network: bytes that nobody has looked at.
        Credential credential = read(new SecuredDocument(document.bytes(), document.mediaType()));
        StatusEntry entry = credential.status().get(0);
        Exhibit exhibit = Exhibit.of(credential, issuer, Map.of(entry, statusList));
        return verifier.verify(new Dossier(
                claim, Retrieval.retrieved(exhibit), standing, true, List.of(), List.of(), TestDossier.NOW));
    }

    private Credential read(SecuredDocument document) throws UnreadableDocument {
        if (readers.read(document, "") instanceof Reading.Complete complete) {
            return complete.credential();
        }
        throw new AssertionError("Not read at once");
    }

    private static String statusList() {
        Signer signer = SpeedFormat.Kind.ED25519.signer();
        String list = STATUS_LIST.replace(
                "%LIST%", "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(gzip()));
        return signer.signDataIntegrity(
                list, "eddsa-rdfc-2022", TestDossier.ISSUER + "#ED25519", "2025-03-10T12:00:00Z");
    }

    private static byte[] gzip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[131_072 / 8]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String text(String name) {
        try (InputStream resource = SpeedSamples.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
