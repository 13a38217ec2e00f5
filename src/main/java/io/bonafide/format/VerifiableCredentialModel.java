package io.bonafide.format;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The W3C data model, 1.1 and 2.0, with its profiles Open Badges 3.0 and CLR 2.0, however it is secured. Only the names
 * of the data model that the first context declares are read: the other's are not covered by a proof.
 */
final class VerifiableCredentialModel {
    private final Part document;
    private final Contexts contexts;
    private final List<String> types;
    private final CredentialFormat format;

    VerifiableCredentialModel(ObjectNode node, Deviations deviations) {
        this.document = Part.whole(node, deviations);
        this.contexts = Contexts.of(node);
        this.types = document.texts("type");
        this.format = format();
    }

    /** Whether a document is meant to be one. */
    static boolean describes(ObjectNode node) {
        return Contexts.of(node).ofVerifiableCredential() || hasType(node, "VerifiableCredential");
    }

    static boolean hasType(ObjectNode node, String type) {
        return Part.whole(node, new Deviations()).texts("type").contains(type);
    }

    Credential read(SecuringMechanism securedBy, SecuredDocument secured) throws UnreadableDocument {
        contexts.judge(document.deviations());
        Structure.judge(document, classOf(format));
        Part subject = subject();
        return new Credential(
                document.text("id"),
                format,
                Issuers.of(document),
                Recipients.ofSubject(subject),
                Achievements.ofSubject(subject, document, types, format),
                Timestamps.beginning(document, "awardedDate"),
                new ValidityDates(document, contexts.include(Contexts.VC_2), profiled()).read(),
                StatusEntries.of(document),
                false,
                securedBy,
                secured,
                document.deviations().asList());
    }

    /** What the credential brings with it. */
    Enclosed enclosed() throws UnreadableDocument {
        return new Enclosures(document, subject(), format).read();
    }

    private CredentialFormat format() {
        if (types.contains("ClrCredential") || contexts.ofClr2()) {
            return CredentialFormat.CLR_2;
        }
        if (types.contains("EndorsementCredential")) {
            return CredentialFormat.ENDORSEMENT;
        }
        boolean openBadge = types.contains("OpenBadgeCredential") || types.contains("AchievementCredential");
        return openBadge || (contexts.ofOpenBadges3() && !isStatusList())
                ? CredentialFormat.OPEN_BADGES_3
                : CredentialFormat.VERIFIABLE_CREDENTIAL;
    }

    private static ObjectClass classOf(CredentialFormat profile) {
        return switch (profile) {
            case OPEN_BADGES_3 -> ObjectClass.ACHIEVEMENT_CREDENTIAL;
            case CLR_2 -> ObjectClass.CLR_CREDENTIAL;
            case ENDORSEMENT -> ObjectClass.ENDORSEMENT_CREDENTIAL;
            case OPEN_BADGES_2, ISSUER_RECORD, VERIFIABLE_CREDENTIAL -> ObjectClass.CREDENTIAL;
        };
    }

    private boolean isStatusList() {
        return StatusLists.isListType(types);
    }

    private boolean profiled() {
        return format != CredentialFormat.VERIFIABLE_CREDENTIAL;
    }

    private @Nullable Part subject() {
        List<Part> subjects = document.parts("credentialSubject");
        if (subjects.size() > 1) {
            document.deviations().unsupported("/credentialSubject", "More than one subject");
        }
        return subjects.isEmpty() ? null : subjects.get(0);
    }
}
