package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.json;

import io.bonafide.claim.CredentialLocator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/** The places in which a stranger can write an address that is opened: each plans what leads there, and gives the claim. */
final class EntryPoints {
    private static final String SITE = "https://" + HOST;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Serves what leads to the address, and says where the claim begins. */
    interface Plan extends BiFunction<Loopback, String, CredentialLocator> {}

    private EntryPoints() {}

    static Map<String, Plan> followed() {
        Map<String, Plan> all = new LinkedHashMap<>();
        all.put("claim's link", (issuer, address) -> new CredentialLocator.HostedAt(address));
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            all.put("redirect " + status, (issuer, address) -> redirect(issuer, status, address));
        }
        all.put(
                "page of a platform",
                (issuer, address) -> new CredentialLocator.HostedAt(
                        address.startsWith("https://") ? "https://page.example/" + address.substring(8) : address));
        all.put("assertion's own id", (issuer, address) -> inline(assertion(address, SITE + "/class")));
        all.put("badge class", (issuer, address) -> hosted(issuer, assertion(SITE + "/doc", address)));
        all.put("badge class's issuer", (issuer, address) -> {
            issuer.plan(SITE + "/class", json(badgeClass(address)));
            return hosted(issuer, assertion(SITE + "/doc", SITE + "/class"));
        });
        all.put("issuer's id", (issuer, address) -> inline(credential(address, "")));
        all.put("did:web", (issuer, address) -> inline(credential(didWeb(address), "")));
        all.put("status list", (issuer, address) -> inline(credential("did:web:" + HOST, status(address))));
        all.put("status list's issuer", (issuer, address) -> {
            issuer.plan(SITE + "/list", json(credential(address, "")));
            return inline(credential("did:web:" + HOST, status(SITE + "/list")));
        });
        return all;
    }

    /** Members that hold addresses which nobody has to open. */
    static Map<String, Plan> neverFollowed() {
        Map<String, Plan> all = new LinkedHashMap<>();
        for (String member :
                new String[] {"credentialSchema", "termsOfUse", "evidence", "renderMethod", "image", "relatedResource"
                }) {
            all.put(
                    member,
                    (issuer, address) -> inline(credential(
                            "did:web:" + HOST, ",'" + member + "':{'id':" + quoted(address) + ",'type':'X'}")));
        }
        for (String header : new String[] {"jku", "x5u"}) {
            all.put(
                    header,
                    (issuer, address) ->
                            inline(token("{'alg':'ES256','typ':'vc+jwt','" + header + "':" + quoted(address) + "}")));
        }
        all.put(
                "context",
                (issuer, address) -> inline(credential("did:web:" + HOST, "")
                        .replace("/context-3.0.3.json\"", "/context-3.0.3.json\"," + quoted(address))));
        return all;
    }

    private static CredentialLocator redirect(Loopback issuer, int status, String address) {
        issuer.plan(
                SITE + "/moved",
                answer(status).addHeaderLenient("Location", address).build());
        return new CredentialLocator.HostedAt(SITE + "/moved");
    }

    private static CredentialLocator hosted(Loopback issuer, String document) {
        issuer.plan(SITE + "/doc", json(document));
        return new CredentialLocator.HostedAt(SITE + "/doc");
    }

    private static CredentialLocator inline(String text) {
        return new CredentialLocator.Inline(text);
    }

    private static String assertion(String id, String badge) {
        return document("'@context':'https://w3id.org/openbadges/v2','type':'Assertion','id':" + quoted(id)
                + ",'recipient':{'type':'email','identity':'a@b.example'},'badge':" + quoted(badge)
                + ",'verification':{'type':'HostedBadge'},'issuedOn':'2022-06-01T12:00:00Z'");
    }

    private static String badgeClass(String issuer) {
        return document("'@context':'https://w3id.org/openbadges/v2','type':'BadgeClass','id':'" + SITE + "/class',"
                + "'name':'Welding','description':'d','criteria':{'narrative':'n'},'issuer':" + quoted(issuer));
    }

    private static String credential(String issuer, String more) {
        return document("'@context':['https://www.w3.org/ns/credentials/v2',"
                + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
                + "'type':['VerifiableCredential','OpenBadgeCredential'],'name':'A','issuer':" + quoted(issuer)
                + ",'validFrom':'2024-03-01T09:30:00Z','credentialSubject':{'type':['AchievementSubject'],"
                + "'achievement':{'id':'urn:uuid:1','type':['Achievement'],'name':'A','description':'d',"
                + "'criteria':{'narrative':'n'}}},'proof':{'type':'DataIntegrityProof','cryptosuite':"
                + "'eddsa-rdfc-2022','created':'2024-03-01T09:30:00Z','verificationMethod':'did:web:" + HOST
                + "#key-0','proofPurpose':'assertionMethod','proofValue':'z1'}" + more);
    }

    private static String status(String list) {
        return ",'credentialStatus':{'type':'BitstringStatusListEntry','statusPurpose':'revocation',"
                + "'statusListIndex':'7','statusListCredential':" + quoted(list) + "}";
    }

    private static String token(String header) {
        return base64(header.replace('\'', '"')) + "." + base64(credential("did:web:" + HOST, "")) + ".c2lnbmF0dXJl";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String document(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }

    // A slash stays a slash, and a quote cannot occur: what stands in JSON is what was written.
    private static String quoted(String text) {
        return JSON.writeValueAsString(text).replace("'", "\\u0027");
    }

    private static String didWeb(String address) {
        String bare = address.replaceFirst("^[A-Za-z]*:?//", "");
        int path = bare.indexOf('/');
        String host = path < 0 ? bare : bare.substring(0, path);
        String rest = path < 0 ? "" : bare.substring(path).replaceFirst("/$", "");
        return "did:web:" + host.replace(":", "%3A") + rest.replace('/', ':');
    }
}
