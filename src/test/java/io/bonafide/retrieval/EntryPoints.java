package io.bonafide.retrieval;

import static io.bonafide.retrieval.EntryDocuments.DID;
import static io.bonafide.retrieval.EntryDocuments.SITE;
import static io.bonafide.retrieval.EntryDocuments.assertion;
import static io.bonafide.retrieval.EntryDocuments.attribute;
import static io.bonafide.retrieval.EntryDocuments.bits;
import static io.bonafide.retrieval.EntryDocuments.credential;
import static io.bonafide.retrieval.EntryDocuments.didWeb;
import static io.bonafide.retrieval.EntryDocuments.image;
import static io.bonafide.retrieval.EntryDocuments.page;
import static io.bonafide.retrieval.EntryDocuments.paper;
import static io.bonafide.retrieval.EntryDocuments.quoted;
import static io.bonafide.retrieval.EntryDocuments.refresh;
import static io.bonafide.retrieval.EntryDocuments.revocationList;
import static io.bonafide.retrieval.EntryDocuments.token;
import static io.bonafide.retrieval.EntrySite.authority;
import static io.bonafide.retrieval.EntrySite.badge;
import static io.bonafide.retrieval.EntrySite.found;
import static io.bonafide.retrieval.EntrySite.inline;
import static io.bonafide.retrieval.EntrySite.issuerWith;
import static io.bonafide.retrieval.EntrySite.lastOf;
import static io.bonafide.retrieval.EntrySite.onPage;
import static io.bonafide.retrieval.EntrySite.place;
import static io.bonafide.retrieval.EntrySite.redirect;
import static io.bonafide.retrieval.EntrySite.signed;
import static io.bonafide.retrieval.EntrySite.signedBy;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.json;

import io.bonafide.claim.CredentialLocator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import okio.Buffer;

/** The places in which a stranger can write an address that is opened: each plans what leads there, and gives the claim. */
final class EntryPoints {
    /** Serves what leads to the address, and says where the claim begins. */
    interface Plan extends BiFunction<Loopback, String, CredentialLocator> {}

    private EntryPoints() {}

    static Map<String, Plan> followed() {
        Map<String, Plan> all = new LinkedHashMap<>();
        pointedAt(all);
        badges(all);
        issuers(all);
        lists(all);
        enclosed(all);
        records(all);
        return all;
    }

    /** Links of rows, and what pages, papers and images lead to. */
    private static void pointedAt(Map<String, Plan> all) {
        all.put("claim's link", (issuer, address) -> new CredentialLocator.HostedAt(address));
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            all.put(
                    "redirect " + status,
                    (issuer, address) -> new CredentialLocator.HostedAt(redirect(issuer, status, address)));
        }
        all.put("page of a platform", (issuer, address) -> onPage("", address));
        all.put(
                "link in a page",
                (issuer, address) -> found(
                        issuer,
                        json(page("<link rel='alternate'" + " type='application/json' href=" + attribute(address)
                                + ">"))));
        all.put(
                "meta in a page",
                (issuer, address) -> found(
                        issuer,
                        json(page("<meta property='openbadges:assertion'" + " content=" + attribute(address) + ">"))));
        all.put(
                "redirect of a page's link",
                (issuer, address) -> found(
                        issuer,
                        json(page("<link rel='alternate'" + " type='application/json' href='"
                                + redirect(issuer, 302, address) + "'>"))));
        all.put(
                "link in a PDF",
                (issuer, address) -> found(
                        issuer,
                        answer(200)
                                .setHeader("Content-Type", "application/pdf")
                                .body(new Buffer().write(paper(address)))
                                .build()));
        all.put("assertion of an image", (issuer, address) -> found(issuer, json(image(address))));
    }

    private static void badges(Map<String, Plan> all) {
        all.put("assertion's own id", (issuer, address) -> inline(assertion(address, SITE + "/class")));
        all.put("badge class", (issuer, address) -> {
            String own = place();
            issuer.plan(own, json(assertion(own, address)));
            return new CredentialLocator.HostedAt(own);
        });
        all.put("badge class's issuer", (issuer, address) -> signed(badge(issuer, address)));
        all.put(
                "badge's key",
                (issuer, address) -> signedBy(
                        issuer,
                        ",'verification':{'allowedOrigins':[" + quoted(authority(address)) + "]},'publicKey':"
                                + quoted(address)));
        all.put(
                "redirect of a badge's key",
                (issuer, address) -> signedBy(issuer, ",'publicKey':" + quoted(redirect(issuer, 302, address))));
        all.put(
                "badge's revocation list",
                (issuer, address) -> signedBy(issuer, ",'revocationList':" + quoted(address)));
        all.put(
                "badge's revocation list in its profile",
                (issuer, address) -> signedBy(issuer, ",'revocationList':{'id':" + quoted(address) + "}"));
    }

    private static void issuers(Map<String, Plan> all) {
        all.put("issuer's id", (issuer, address) -> inline(credential(address, "")));
        all.put("did:web", (issuer, address) -> inline(credential(didWeb(address), "")));
        all.put("redirect of an issuer", (issuer, address) -> inline(credential(redirect(issuer, 302, address), "")));
        all.put(
                "redirect of a key set",
                (issuer, address) -> inline(
                        token(issuerWith(issuer, ",'jwks_uri':" + quoted(redirect(issuer, 302, address))), "", "")));
        all.put(
                "redirect of a key",
                (issuer, address) ->
                        inline(token(issuerWith(issuer, ""), ",'kid':" + quoted(redirect(issuer, 302, address)), "")));
    }

    private static void lists(Map<String, Plan> all) {
        for (String type : new String[] {"BitstringStatusListEntry", "StatusList2021Entry"}) {
            all.put(type, (issuer, address) -> inline(credential(DID, bits(type, address))));
        }
        all.put(
                "redirect of a status list",
                (issuer, address) ->
                        inline(credential(DID, bits("BitstringStatusListEntry", redirect(issuer, 302, address)))));
        all.put("status list's issuer", (issuer, address) -> {
            String list = place();
            issuer.plan(list, json(credential(address, "")));
            return inline(credential(DID, bits("BitstringStatusListEntry", list)));
        });
        all.put("1EdTech revocation list", (issuer, address) -> inline(credential(DID, revocationList(address))));
    }

    /** Newer copies, members, endorsements. */
    private static void enclosed(Map<String, Plan> all) {
        all.put("refresh service", (issuer, address) -> inline(credential(DID, refresh(address))));
        all.put("newest copy's issuer", (issuer, address) -> {
            String copy = place();
            String same = ",'id':'urn:uuid:9'";
            issuer.plan(copy, json(credential(DID, same + bits("BitstringStatusListEntry", address))));
            return inline(credential(DID, same + refresh(copy)));
        });
        Map<String, Function<String, String>> inside = new LinkedHashMap<>();
        inside.put("issuer", address -> credential(address, ""));
        inside.put("list", address -> credential(DID, bits("BitstringStatusListEntry", address)));
        inside.put("token's issuer", address -> quoted(token(address, "", "")));
        inside.forEach((place, inner) -> {
            all.put("member's " + place, (issuer, address) -> inline(EntryDocuments.record(inner.apply(address))));
            all.put(
                    "endorsement's " + place,
                    (issuer, address) -> inline(credential(
                            DID,
                            (place.startsWith("token") ? ",'endorsementJwt':[" : ",'endorsement':[")
                                    + inner.apply(address) + "]")));
        });
        all.put(
                "member's refresh service",
                (issuer, address) -> inline(EntryDocuments.record(credential(DID, refresh(address)))));
        all.put(
                "redirect of a member's key",
                (issuer, address) -> inline(EntryDocuments.record(quoted(
                        token(issuerWith(issuer, ""), ",'kid':" + quoted(redirect(issuer, 302, address)), "")))));
    }

    /** Where the employer's lists, filled in by a row, send us, and where that sends us. */
    private static void records(Map<String, Plan> all) {
        all.put("record behind a page", (issuer, address) -> onPage("record/", address));
        all.put(
                "redirect of a record behind a page",
                (issuer, address) -> new CredentialLocator.HostedAt(
                        "https://page.example/moved/once/" + lastOf(redirect(issuer, 302, address))));
        all.put(
                "redirect of a number's record",
                (issuer, address) -> new CredentialLocator.LookupNumber(lastOf(redirect(issuer, 302, address))));
    }

    /** Members that hold addresses which nobody has to open. */
    static Map<String, Plan> neverFollowed() {
        Map<String, Plan> all = new LinkedHashMap<>();
        for (String member :
                new String[] {"credentialSchema", "termsOfUse", "evidence", "renderMethod", "image", "relatedResource"
                }) {
            all.put(
                    member,
                    (issuer, address) ->
                            inline(credential(DID, ",'" + member + "':{'id':" + quoted(address) + ",'type':'X'}")));
        }
        for (String header : new String[] {"jku", "x5u", "kid"}) {
            all.put(
                    header,
                    (issuer, address) ->
                            inline(token(issuerWith(issuer, ""), ",'" + header + "':" + quoted(address), "")));
        }
        all.put(
                "key set elsewhere",
                (issuer, address) -> inline(token(issuerWith(issuer, ",'jwks_uri':" + quoted(address)), "", "")));
        all.put("badge's key elsewhere", (issuer, address) -> signedBy(issuer, ",'publicKey':" + quoted(address)));
        all.put(
                "another refresh service",
                (issuer, address) -> inline(credential(
                        DID, refresh(address).replace("1EdTechCredentialRefresh", "ManualRefreshService2018"))));
        all.put(
                "another status method",
                (issuer, address) -> inline(credential(
                        DID, revocationList(address).replace("1EdTechRevocationList", "CredentialStatusList2017"))));
        all.put(
                "link for people",
                (issuer, address) -> found(
                        issuer,
                        json(page("<base href=" + attribute(address) + "><link rel='stylesheet' href="
                                + attribute(address) + "><meta http-equiv='refresh' content="
                                + attribute("0;url=" + address)
                                + "><script src=" + attribute(address) + "></script><img src=" + attribute(address)
                                + ">"))));
        all.put("number", (issuer, address) -> new CredentialLocator.LookupNumber(address));
        all.put(
                "context",
                (issuer, address) -> inline(credential(DID, "")
                        .replace("/context-3.0.3.json\"", "/context-3.0.3.json\"," + quoted(address))));
        return all;
    }
}
