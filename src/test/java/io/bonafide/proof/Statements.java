package io.bonafide.proof;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The statements of a document under labels that follow from a secret (vc-di-ecdsa 3.4, "canonicalizeAndGroup"). Blank
 * nodes get a name first, so that those of a part can be found in the whole.
 */
final class Statements {
    private static final Pattern NAMED = Pattern.compile("<urn:bnid:([0-9]+)>");
    private static final Pattern BLANK = Pattern.compile("_:b([0-9]+)");

    private final JsonObject document;
    private final JsonObject named;
    private final Canonicaliser canonicaliser;
    private final byte[] hmacKey;
    private final Map<String, String> labels;
    private int names;

    Statements(JsonObject document, Contexts contexts, byte[] hmacKey) {
        this.document = document;
        this.canonicaliser = new Canonicaliser(contexts);
        this.hmacKey = hmacKey.length == 32 ? hmacKey : Digests.named("SHA-256").digest(hmacKey);
        this.named = named(document).asJsonObject();
        this.labels = new TreeMap<>();
        canonicalLabels(lines(named)).forEach((blank, canonical) -> labels.put(blank, label(canonical)));
    }

    JsonObject document() {
        return document;
    }

    Canonicaliser canonicaliser() {
        return canonicaliser;
    }

    byte[] hmacKey() {
        return hmacKey.clone();
    }

    List<String> all() {
        return relabelled(lines(named));
    }

    List<String> selected(List<String> pointers) {
        return relabelled(lines(Selection.of(named, pointers)));
    }

    /** For the canonical labels of a part, by number, the bytes of the labels under which the whole was signed. */
    Map<Integer, byte[]> labels(List<String> pointers) {
        Map<Integer, byte[]> numbered = new TreeMap<>();
        canonicalLabels(lines(Selection.of(named, pointers)))
                .forEach((blank, canonical) -> numbered.put(
                        Integer.valueOf(canonical.substring("c14n".length())),
                        decoded(labels.getOrDefault(blank, ""))));
        return numbered;
    }

    private JsonValue named(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder items = Json.createArrayBuilder();
            array.forEach(item -> items.add(named(item)));
            return items.build();
        }
        if (!(value instanceof JsonObject object) || object.containsKey("@value")) {
            return value;
        }
        JsonObjectBuilder node = Json.createObjectBuilder();
        if (!object.containsKey("id")) {
            node.add("id", "urn:bnid:" + names++);
        }
        object.forEach((name, member) -> node.add(name, name.equals("@context") ? member : named(member)));
        return node.build();
    }

    private List<String> lines(JsonObject part) {
        try {
            String text = NAMED.matcher(canonicaliser.canonical(part)).replaceAll("_:b$1");
            return text.lines().map(line -> line + '\n').toList();
        } catch (Refusal e) {
            throw new IllegalArgumentException("Not signed: " + e.getMessage(), e);
        }
    }

    private List<String> relabelled(List<String> lines) {
        return lines.stream()
                .map(line -> BLANK.matcher(line)
                        .replaceAll(found -> "_:" + labels.get(found.group().substring(2))))
                .sorted()
                .toList();
    }

    /** From {@code b0} to {@code c14n1}. */
    private static Map<String, String> canonicalLabels(List<String> lines) {
        RdfCanonicaliser rdf = new RdfCanonicaliser("SHA-256");
        try {
            new NQuadsReader(new StringReader(String.join("", lines))).provide(rdf.input());
            rdf.canonical();
        } catch (Refusal | NQuadsReaderException | RdfConsumerException e) {
            throw new IllegalArgumentException(e);
        }
        Map<String, String> labels = new TreeMap<>();
        rdf.labels().forEach((from, to) -> labels.put(from.replace("_:", ""), to.replace("_:", "")));
        return labels;
    }

    private String label(String canonical) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hmacKey, "HmacSHA256"));
            return "u" + Signer.base64url(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String label) {
        return java.util.Base64.getUrlDecoder().decode(label.substring(1));
    }
}
