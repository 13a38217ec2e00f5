package io.bonafide.demo;

import java.util.List;
import java.util.Map;

/** Every issuer of the stories. The keys come from seeds, so that the same documents are made every time. */
final class Cast {
    /** Northfield's list positions that are set: withdrawn, and paused. */
    static final int NORTHFIELD_WITHDRAWN = 7301;

    static final int NORTHFIELD_PAUSED = 88;

    static final StageIssuer NORTHFIELD = new StageIssuer(
            "did:web:badges.northfield.example",
            "Northfield College",
            "https://www.northfield.example",
            "https://badges.northfield.example",
            List.of(
                    StageKey.ed25519("key-ed-2025", "northfield-ed"),
                    StageKey.p256("key-es-2025", "northfield-es"),
                    StageKey.ed25519("key-jwt-2025", "northfield-jwt").asJwk()));

    static final StageIssuer OAKWORTH = new StageIssuer(
            "did:web:oakworth.example:registry",
            "Oakworth University",
            "https://oakworth.example",
            "https://oakworth.example/registry",
            List.of(
                    StageKey.ed25519("seal-1", "oakworth-ed"),
                    StageKey.p256("jwt-1", "oakworth-es"),
                    StageKey.ed25519("jwt-2", "oakworth-jwt").asJwk()));

    /** Publishes a key set beside its profile. */
    static final StageIssuer LINDQVIST = new StageIssuer(
            "https://credentials.lindqvist.example/issuer",
            "Lindqvist Institute of Data",
            "https://lindqvist.example",
            "https://credentials.lindqvist.example",
            List.of(StageKey.rsa("rs-2025", "lindqvist-rs")));

    /** Names its key by the address where it lies (OB 3.0, JWT proof format). */
    static final StageIssuer BRIGHTWATER = new StageIssuer(
            "https://badges.brightwater.example/profile",
            "Brightwater Skills Trust",
            "https://brightwater.example",
            "https://badges.brightwater.example",
            List.of(StageKey.p256("https://badges.brightwater.example/keys/es-2025.json", "brightwater-es")));

    /** Known by nothing but its key. */
    static final StageIssuer MERIDIAN = selfCertified(
            "Meridian Test Centre", "https://meridian.example", "https://results.meridian.example", "meridian-ed");

    static final StageIssuer HARBOUR =
            web("did:web:harbourpress.example", "Harbour Press Academy", "https://harbourpress.example", "harbour-ed");

    static final StageIssuer VALLEY =
            web("did:web:valleymakers.example", "Valley Makers Guild", "https://valleymakers.example", "valley-ed");

    /** Its DID document cannot be had. */
    static final StageIssuer STILLWATER = web(
            "did:web:stillwater.example", "Stillwater Extension School", "https://stillwater.example", "stillwater-ed");

    /** Publishes no key at all; whoever signs for it is somebody else. */
    static final StageKey STRANGER = StageKey.ed25519("key-ed-2024", "stranger-ed");

    static final StageKey STRANGER_ES = StageKey.p256("key-es-2024", "stranger-es");

    private Cast() {}

    static StageIssuer web(String did, String name, String base, String seed) {
        return new StageIssuer(did, name, base, base, List.of(StageKey.ed25519("key-1", seed)));
    }

    static StageIssuer selfCertified(String name, String site, String base, String seed) {
        StageKey unnamed = StageKey.ed25519("", seed);
        StageKey key = StageKey.ed25519(unnamed.multibase(), seed);
        return new StageIssuer("did:key:" + key.multibase(), name, site, base, List.of(key));
    }

    /** What did:web issuers publish: their DID document and two status lists. */
    static void publish(Story story, StageIssuer issuer, int withdrawn, int paused) {
        story.serve(issuer.didAddress(), issuer.didDocument());
        story.serve(issuer.list("revocation"), issuer.sealed(list(issuer, "revocation", withdrawn)));
        story.serve(issuer.list("suspension"), issuer.sealed(list(issuer, "suspension", paused)));
    }

    static Map<String, Object> list(StageIssuer issuer, String purpose, int set) {
        return Bits.list(issuer.list(purpose), issuer.id(), purpose, set);
    }

    static void publishNorthfield(Story story) {
        publish(story, NORTHFIELD, NORTHFIELD_WITHDRAWN, NORTHFIELD_PAUSED);
        story.serve(Hosted.NORTHFIELD_PROFILE, Hosted.northfieldProfile());
    }

    /** Profile, key set, and a status list that is itself a JWT. */
    static void publishLindqvist(Story story) {
        Map<String, Object> profile = LINDQVIST.profile();
        profile.put("jwks_uri", LINDQVIST.base() + "/.well-known/jwks.json");
        story.serve(LINDQVIST.id(), profile);
        story.serve(
                LINDQVIST.base() + "/.well-known/jwks.json",
                Json.object("keys", List.of(LINDQVIST.key().jwk())));
        story.serve(
                LINDQVIST.list("revocation"),
                Jwt.enveloped(LINDQVIST.key(), "rs-2025", list(LINDQVIST, "revocation", 512)));
    }

    static void publishBrightwater(Story story) {
        story.serve(BRIGHTWATER.id(), BRIGHTWATER.profile());
        story.serve(BRIGHTWATER.key().name(), BRIGHTWATER.key().jwk());
    }
}
