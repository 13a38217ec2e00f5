package io.bonafide.verification;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.Sha256;
import io.bonafide.credential.ValidityPeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an authenticated credential states: the part that may be shown as fact. It exists only when every authenticity
 * check passed.
 *
 * @param securedBy in words: {@code eddsa-rdfc-2022}, {@code JWT ES256}, {@code hosted}
 * @param recipientName plain name, where stated
 * @param digest of the document, to find the same credential elsewhere
 */
public record AttestedCredential(
        @Nullable String id,
        CredentialFormat format,
        String securedBy,
        Issuer issuer,
        Achievement achievement,
        @Nullable String recipientName,
        @Nullable Instant issued,
        ValidityPeriod validity,
        Sha256 digest) {}
