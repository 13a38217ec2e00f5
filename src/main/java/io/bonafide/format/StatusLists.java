package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.Credential;
import io.bonafide.credential.RevocationList;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads status lists: those of bits out of a status list credential (Bitstring Status List v1.0, 2.2 and 3.4; Status List
 * 2021, 4.2), those of names out of a plain document. An entry of either kind may point at a list of the other: they differ
 * in how the bits are packed alone.
 */
public final class StatusLists {
    private static final String BITSTRING_CREDENTIAL = "BitstringStatusListCredential";
    private static final String CREDENTIAL_2021 = "StatusList2021Credential";
    private static final Map<String, String> LIST_TYPES =
            Map.of(BITSTRING_CREDENTIAL, "BitstringStatusList", CREDENTIAL_2021, "StatusList2021");
    private static final int MIN_BYTES = StatusList.MIN_ENTRIES / 8;
    /** 134 million entries; a few kilobytes of gzip can inflate to far more. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final long LONGEST_TTL = Duration.ofDays(365).toMillis();

    private static final int STEP = 8 * 1024;

    /**
     * @param credential a status list credential, read by one of the {@link CredentialReaders}, not verified yet
     * @throws UnreadableDocument when it is none, or its list is too short, too long or not decodable
     */
    public StatusList read(Credential credential) throws UnreadableDocument {
        ObjectNode node = content(credential);
        String type = LIST_TYPES.keySet().stream()
                .filter(known -> VerifiableCredentialModel.hasType(node, known))
                .findFirst()
                .orElseThrow(() -> unsupported("Not a " + BITSTRING_CREDENTIAL));
        Part subject = Part.whole(node, new Deviations()).part("credentialSubject");
        if (subject == null || !subject.texts("type").contains(LIST_TYPES.get(type))) {
            throw unsupported("A status list of another type than its credential");
        }
        Set<String> purposes = new LinkedHashSet<>(subject.texts("statusPurpose"));
        if (purposes.isEmpty()) {
            throw malformed("A status list without a purpose");
        }
        String id = credential.id();
        return new StatusList(id == null ? "" : id, purposes, inflate(decode(subject.text("encodedList"), type)));
    }

    /**
     * How long a list that {@link #read} accepts may be used before it is asked for again (Bitstring Status List v1.0, 2.2,
     * {@code ttl}, in milliseconds). Empty where it does not say; nothing at all where what it says is no such number.
     */
    public Optional<Duration> timeToLive(Credential credential) {
        try {
            JsonNode subject = content(credential).path("credentialSubject");
            JsonNode stated = (subject.isArray() ? subject.path(0) : subject).path("ttl");
            if (stated.isMissingNode()) {
                return Optional.empty();
            }
            boolean sound = stated.isIntegralNumber() && stated.canConvertToLong() && stated.asLong() >= 0;
            return Optional.of(sound ? Duration.ofMillis(Math.min(stated.asLong(), LONGEST_TTL)) : Duration.ZERO);
        } catch (UnreadableDocument unreadable) {
            return Optional.of(Duration.ZERO);
        }
    }

    /**
     * A list of names (1EdTech VCRL v1.0; Open Badges 2.0, {@code RevocationList}).
     *
     * @param kind which of the two
     * @throws UnreadableDocument when it is none, or an entry does not say whom it means
     */
    public RevocationList readNames(SecuredDocument document, StatusEntry.Kind kind) throws UnreadableDocument {
        return RevocationLists.read(document, kind);
    }

    static boolean isListType(List<String> types) {
        return types.stream().anyMatch(LIST_TYPES::containsKey);
    }

    private static ObjectNode content(Credential credential) throws UnreadableDocument {
        if (credential.securedBy() instanceof SecuringMechanism.EnvelopingProof) {
            ObjectNode payload = CompactJws.parse(credential.document().text()).payload();
            return payload.path("vc") instanceof ObjectNode inside ? inside : payload;
        }
        return StrictJson.object(credential.document().bytes());
    }

    // Gzip in base64 begins with "H", so that a leading "u" is always the multibase prefix. The list of 2021 has none,
    // and
    // was written in either alphabet.
    private static byte[] decode(@Nullable String stated, String type) throws UnreadableDocument {
        String encoded = stated == null ? "" : stated;
        boolean prefixed = encoded.startsWith("u");
        if (!prefixed && type.equals(BITSTRING_CREDENTIAL)) {
            throw malformed("A status list that is not multibase base64url");
        }
        String base64 =
                prefixed ? encoded.substring(1) : encoded.replace('+', '-').replace('/', '_');
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw malformed("A status list that is not base64url");
        }
    }

    // Measured first, kept second: what is too long is never held, however it is packed.
    private static byte[] inflate(byte[] compressed) throws UnreadableDocument {
        try {
            int length = inflatedLength(compressed);
            if (length > MAX_BYTES) {
                throw malformed("A status list of more than " + MAX_BYTES + " bytes");
            }
            if (length < MIN_BYTES) {
                throw malformed("A status list of fewer than " + MIN_BYTES * 8 + " entries");
            }
            byte[] bits = new byte[length];
            try (InputStream inflated = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
                inflated.readNBytes(bits, 0, length);
            }
            return bits;
        } catch (IOException e) {
            throw malformed("A status list that is not whole gzip");
        }
    }

    /** At most one more than may be kept. */
    private static int inflatedLength(byte[] compressed) throws IOException {
        byte[] passing = new byte[STEP];
        int length = 0;
        try (InputStream inflated = new GZIPInputStream(new ByteArrayInputStream(compressed), STEP)) {
            for (int got = 0; got >= 0 && length <= MAX_BYTES; got = inflated.read(passing)) {
                length += got;
            }
        }
        return Math.min(length, MAX_BYTES + 1);
    }
}
