package io.bonafide.retrieval;

import static io.bonafide.retrieval.EntryDocuments.SITE;
import static io.bonafide.retrieval.EntryDocuments.assertion;
import static io.bonafide.retrieval.EntryDocuments.badgeClass;
import static io.bonafide.retrieval.EntryDocuments.profile;
import static io.bonafide.retrieval.EntryDocuments.token;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.json;

import io.bonafide.claim.CredentialLocator;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;

/** Lays out what leads to an address, each time at places of its own: what was had from one is kept for a while. */
final class EntrySite {
    private static final AtomicInteger PLANNED = new AtomicInteger();

    private EntrySite() {}

    static String place() {
        return SITE + "/planned/" + PLANNED.incrementAndGet();
    }

    static String lastOf(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    static String authority(String address) {
        return address.replaceFirst("^[A-Za-z]*:?//", "").replaceFirst("/.*", "");
    }

    static String redirect(Loopback issuer, int status, String address) {
        String moved = place();
        issuer.plan(moved, answer(status).addHeaderLenient("Location", address).build());
        return moved;
    }

    static CredentialLocator onPage(String kind, String address) {
        return new CredentialLocator.HostedAt(
                address.startsWith("https://") ? "https://page.example/" + kind + address.substring(8) : address);
    }

    static CredentialLocator found(Loopback issuer, MockResponse document) {
        String at = place();
        issuer.plan(at, document);
        return new CredentialLocator.HostedAt(at);
    }

    /** An issuer's profile, by its address. */
    static String issuerWith(Loopback issuer, String more) {
        String id = place();
        issuer.plan(id, json(profile(id, more)));
        return id;
    }

    static CredentialLocator signedBy(Loopback issuer, String more) {
        return signed(badge(issuer, issuerWith(issuer, more)));
    }

    static String badge(Loopback issuer, String by) {
        String badge = place();
        issuer.plan(badge, json(badgeClass(badge, by)));
        return badge;
    }

    static CredentialLocator signed(String badge) {
        return inline(token("{'alg':'ES256'}", assertion("urn:uuid:1", badge, "SignedBadge")));
    }

    static CredentialLocator inline(String text) {
        return new CredentialLocator.Inline(text);
    }
}
