package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;

import io.bonafide.format.BakedImages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import tools.jackson.databind.json.JsonMapper;

/** Documents with an address, as it was written, in one of their places. */
final class EntryDocuments {
    static final String SITE = "https://" + HOST;
    static final String DID = "did:web:" + HOST;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EntryDocuments() {}

    static String assertion(String id, String badge) {
        return assertion(id, badge, "HostedBadge");
    }

    /** To be signed, or to be had from its own address. */
    static String assertion(String id, String badge, String verification) {
        return document("'@context':'https://w3id.org/openbadges/v2','type':'Assertion','id':" + quoted(id)
                + ",'recipient':{'type':'email','identity':'a@b.example'},'badge':" + quoted(badge)
                + ",'verification':{'type':'" + verification + "'},'issuedOn':'2022-06-01T12:00:00Z'");
    }

    static String badgeClass(String id, String issuer) {
        return document("'@context':'https://w3id.org/openbadges/v2','type':'BadgeClass','id':" + quoted(id)
                + ",'name':'Welding','description':'d','criteria':{'narrative':'n'},'issuer':" + quoted(issuer));
    }

    static String profile(String id, String more) {
        return document("'@context':'https://w3id.org/openbadges/v2','type':'Profile','id':" + quoted(id)
                + ",'name':'Northfield','url':'" + SITE + "/','email':'a@b.example'" + more);
    }

    static String credential(String issuer, String more) {
        return credential(
                "OpenBadgeCredential",
                issuer,
                "'type':['AchievementSubject'],'achievement':{'id':'urn:uuid:1',"
                        + "'type':['Achievement'],'name':'A','description':'d','criteria':{'narrative':'n'}}",
                more);
    }

    /** A record of its issuer's with one member. */
    static String record(String member) {
        return credential("ClrCredential", DID, "'type':['ClrSubject'],'verifiableCredential':[" + member + "]", "");
    }

    private static String credential(String type, String issuer, String subject, String more) {
        return document("'@context':['https://www.w3.org/ns/credentials/v2',"
                + (type.startsWith("Clr") ? "'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'," : "")
                + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
                + "'type':['VerifiableCredential','" + type + "'],'name':'A','issuer':" + quoted(issuer)
                + ",'validFrom':'2024-03-01T09:30:00Z','credentialSubject':{" + subject
                + "},'proof':{'type':'DataIntegrityProof','cryptosuite':"
                + "'eddsa-rdfc-2022','created':'2024-03-01T09:30:00Z','verificationMethod':'" + DID
                + "#key-0','proofPurpose':'assertionMethod','proofValue':'z1'}" + more);
    }

    static String bits(String type, String list) {
        return ",'credentialStatus':{'type':'" + type + "','statusPurpose':'revocation',"
                + "'statusListIndex':'7','statusListCredential':" + quoted(list) + "}";
    }

    static String revocationList(String list) {
        return ",'credentialStatus':{'type':'1EdTechRevocationList','id':" + quoted(list) + "}";
    }

    static String refresh(String address) {
        return ",'refreshService':{'type':'1EdTechCredentialRefresh','id':" + quoted(address) + "}";
    }

    static String token(String header, String payload) {
        return base64(header.replace('\'', '"')) + "." + base64(payload) + ".c2lnbmF0dXJl";
    }

    /** A credential in a token, whose header says more. */
    static String token(String issuer, String header, String more) {
        return token("{'alg':'ES256','typ':'vc+jwt'" + header + "}", credential(issuer, more));
    }

    static String page(String head) {
        return "<!DOCTYPE html><html><head><title>Award</title>" + head + "</head><body>Award</body></html>";
    }

    static String attribute(String text) {
        return '"' + text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + '"';
    }

    static String image(String address) {
        return BakedImages.svg("<ob2:assertion verify=" + attribute(address) + "/>");
    }

    static byte[] paper(String address) {
        try (PDDocument pdf = new PDDocument()) {
            PDActionURI action = new PDActionURI();
            action.setURI(address);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            PDPage page = new PDPage();
            page.getAnnotations().add(link);
            pdf.addPage(page);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String document(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }

    // A slash stays a slash, and a quote cannot occur: what stands in JSON is what was written.
    static String quoted(String text) {
        return JSON.writeValueAsString(text).replace("'", "\\u0027");
    }

    static String didWeb(String address) {
        String bare = address.replaceFirst("^[A-Za-z]*:?//", "");
        int path = bare.indexOf('/');
        String host = path < 0 ? bare : bare.substring(0, path);
        String rest = path < 0 ? "" : bare.substring(path).replaceFirst("/$", "");
        return "did:web:" + host.replace(":", "%3A") + rest.replace('/', ':');
    }
}
