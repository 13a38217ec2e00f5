package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.Credential;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.StatusList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads the list out of a status list credential (Bitstring Status List v1.0, 2.2 and 3.4). */
public final class StatusLists {
    static final String CREDENTIAL_TYPE = "BitstringStatusListCredential";
    private static final String LIST_TYPE = "BitstringStatusList";
    /** The shortest list in which one entry does not stand out (2.2). */
    private static final int MIN_BYTES = 131_072 / 8;
    /** 134 million entries; a few kilobytes of gzip can inflate to far more. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    /**
     * @param credential a status list credential, read by one of the {@link CredentialReaders}, not verified yet
     * @throws UnreadableDocument when it is none, or its list is too short, too long or not decodable
     */
    public StatusList read(Credential credential) throws UnreadableDocument {
        ObjectNode node = content(credential);
        if (!VerifiableCredentialModel.hasType(node, CREDENTIAL_TYPE)) {
            throw unsupported("Not a " + CREDENTIAL_TYPE);
        }
        Part subject = Part.whole(node, new Deviations()).part("credentialSubject");
        if (subject == null || !subject.texts("type").contains(LIST_TYPE)) {
            throw unsupported("A status list of another type than " + LIST_TYPE);
        }
        Set<String> purposes = new LinkedHashSet<>(subject.texts("statusPurpose"));
        if (purposes.isEmpty()) {
            throw malformed("A status list without a purpose");
        }
        String id = credential.id();
        return new StatusList(id == null ? "" : id, purposes, inflate(decode(subject.text("encodedList"))));
    }

    private static ObjectNode content(Credential credential) throws UnreadableDocument {
        if (credential.securedBy() instanceof SecuringMechanism.EnvelopingProof) {
            ObjectNode payload = CompactJws.parse(credential.document().text()).payload();
            return payload.path("vc") instanceof ObjectNode inside ? inside : payload;
        }
        return StrictJson.object(credential.document().bytes());
    }

    private static byte[] decode(@Nullable String encoded) throws UnreadableDocument {
        if (encoded == null || !encoded.startsWith("u")) {
            throw malformed("A status list that is not multibase base64url");
        }
        try {
            return Base64.getUrlDecoder().decode(encoded.substring(1));
        } catch (IllegalArgumentException e) {
            throw malformed("A status list that is not base64url");
        }
    }

    private static byte[] inflate(byte[] compressed) throws UnreadableDocument {
        byte[] bits;
        try (InputStream inflated = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            bits = inflated.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw malformed("A status list that is not whole gzip");
        }
        if (bits.length > MAX_BYTES) {
            throw malformed("A status list of more than " + MAX_BYTES + " bytes");
        }
        if (bits.length < MIN_BYTES) {
            throw malformed("A status list of fewer than " + MIN_BYTES * 8 + " entries");
        }
        return bits;
    }
}
