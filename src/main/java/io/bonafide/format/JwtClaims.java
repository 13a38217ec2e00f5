package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.Credential;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.ValidityPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registered claims of a token around a credential ({@code iss sub jti nbf exp}; RFC 7519, 4.1). They repeat the
 * credential: present they must agree with it, absent they are missed and forgiven, and where the credential itself
 * leaves a date out, the token's bounds it: a token that has run out is never taken for a credential that lasts.
 */
final class JwtClaims {
    // 9999-12-31T23:59:59Z
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);

    private final ObjectNode claims;
    private final Deviations deviations = new Deviations();

    JwtClaims(ObjectNode claims) {
        this.claims = claims;
    }

    /**
     * The credential inside: claim {@code vc} (VC 1.1, 6.3.1), of which the token's claims may replace parts, or the whole
     * payload (VC 2.0).
     */
    ObjectNode credential() throws UnreadableDocument {
        if (!claims.has("vc")) {
            return claims;
        }
        if (claims.has("@context") || claims.has("credentialSubject")) {
            throw malformed("Two credentials in one token");
        }
        if (!(claims.get("vc") instanceof ObjectNode inside)) {
            throw malformed("The vc claim is not an object");
        }
        ObjectNode filled = inside.deepCopy();
        fill(filled, "id", "jti");
        if (filled.path("issuer") instanceof ObjectNode issuer) {
            fill(issuer, "id", "iss");
        } else {
            fill(filled, "issuer", "iss");
        }
        if (filled.path("credentialSubject") instanceof ObjectNode subject) {
            fill(subject, "id", "sub");
        }
        if (Contexts.of(filled).include(Contexts.VC_1)) {
            fillDate(filled, "issuanceDate", "nbf");
            fillDate(filled, "expirationDate", "exp");
        }
        return filled;
    }

    /** The credential with what its envelope adds: bounds of time, and where the two disagree. */
    Credential compare(Credential read) {
        compare("iss", read.issuer().id());
        compare("sub", read.recipient().id());
        compare("jti", read.id());
        Instant notBefore = compare("nbf", read.validity().from());
        Instant expires = compare("exp", read.validity().until());
        List<Deviation> all = new ArrayList<>(read.deviations());
        all.addAll(deviations.asList());
        return new Credential(
                read.id(),
                read.format(),
                read.issuer(),
                read.recipient(),
                read.achievement(),
                read.issued(),
                new ValidityPeriod(notBefore, expires),
                read.status(),
                read.revokedInline(),
                read.securedBy(),
                read.document(),
                all);
    }

    private void fill(ObjectNode into, String member, String claim) {
        if (!into.hasNonNull(member) && claims.path(claim).isString()) {
            into.set(member, claims.get(claim));
        }
    }

    private void fillDate(ObjectNode into, String member, String claim) {
        Instant instant = instant(claims.path(claim));
        if (!into.hasNonNull(member) && instant != null) {
            into.put(member, instant.toString());
        }
    }

    private void compare(String claim, @Nullable String stated) {
        JsonNode value = claims.path(claim);
        if (value.isMissingNode()) {
            noteAbsent(claim, stated);
        } else if (!value.isString()) {
            deviations.malformed("", "Token claim " + claim + " is not a text");
        } else if (stated != null && !stated.equals(value.stringValue())) {
            deviations.contradiction("", "Token claim " + claim + " differs from the credential");
        } else if (stated == null) {
            deviations.tolerated("", "Token claim " + claim + " has no counterpart in the credential");
        }
    }

    /** The bound that counts: the credential's own, else the token's. */
    private @Nullable Instant compare(String claim, @Nullable Instant stated) {
        JsonNode value = claims.path(claim);
        if (value.isMissingNode()) {
            noteAbsent(claim, stated);
            return stated;
        }
        Instant instant = instant(value);
        if (instant == null) {
            deviations.malformed("", "Token claim " + claim + " is not a time in seconds");
            return stated;
        }
        if (stated == null) {
            return instant;
        }
        // Claims are mostly whole seconds where the credential may have fractions.
        if (Duration.between(instant, stated).abs().compareTo(Duration.ofSeconds(1)) >= 0) {
            deviations.contradiction("", "Token claim " + claim + " differs from the credential");
        }
        return stated;
    }

    private void noteAbsent(String claim, @Nullable Object stated) {
        if (stated != null) {
            deviations.tolerated("", "Token claim " + claim + " is absent");
        }
    }

    private static @Nullable Instant instant(JsonNode value) {
        if (!value.isNumber()) {
            return null;
        }
        BigDecimal seconds = value.decimalValue();
        // Compared before any arithmetic: an exponent may be huge.
        if (seconds.signum() < 0 || seconds.compareTo(LAST_SECOND) > 0) {
            return null;
        }
        return Instant.ofEpochMilli(
                seconds.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
