package io.bonafide.claim;

import org.jspecify.annotations.Nullable;

/**
 * A candidate's statement that they hold a credential: one line of a spreadsheet, well formed.
 *
 * @param id stable for the same file content and row; holds no personal data
 * @param achievement title as written
 * @param issuer awarding body as written
 * @param platform where it was issued, where the list says so (Credly, Accredible ...)
 * @param credentialNumber licence or certificate number as displayed
 * @param level level as written
 * @param role the role the candidate applies for
 * @param issued date of award as written
 * @param expires end of validity as written
 * @param consent reference or note of the candidate's consent
 * @param locator what can be checked; {@code null} where the row gives nothing
 */
public record Claim(
        String id,
        Candidate candidate,
        @Nullable String achievement,
        @Nullable String issuer,
        @Nullable String platform,
        @Nullable String credentialNumber,
        @Nullable String level,
        @Nullable String role,
        @Nullable PartialDate issued,
        @Nullable PartialDate expires,
        @Nullable String consent,
        @Nullable CredentialLocator locator,
        RowRef source) {

    public static Builder of(String id, Candidate candidate, RowRef source) {
        return new Builder(id, candidate, source);
    }

    /** A claim has many optional parts; name the ones you have. */
    public static final class Builder {
        private final String id;
        private final Candidate candidate;
        private final RowRef source;
        private @Nullable String achievement;
        private @Nullable String issuer;
        private @Nullable String platform;
        private @Nullable String credentialNumber;
        private @Nullable String level;
        private @Nullable String role;
        private @Nullable PartialDate issued;
        private @Nullable PartialDate expires;
        private @Nullable String consent;
        private @Nullable CredentialLocator locator;

        private Builder(String id, Candidate candidate, RowRef source) {
            this.id = id;
            this.candidate = candidate;
            this.source = source;
        }

        public Builder achievement(@Nullable String title) {
            achievement = title;
            return this;
        }

        public Builder issuer(@Nullable String name) {
            issuer = name;
            return this;
        }

        public Builder platform(@Nullable String name) {
            platform = name;
            return this;
        }

        public Builder credentialNumber(@Nullable String number) {
            credentialNumber = number;
            return this;
        }

        public Builder level(@Nullable String text) {
            level = text;
            return this;
        }

        public Builder role(@Nullable String name) {
            role = name;
            return this;
        }

        public Builder issued(@Nullable PartialDate date) {
            issued = date;
            return this;
        }

        public Builder expires(@Nullable PartialDate date) {
            expires = date;
            return this;
        }

        public Builder consent(@Nullable String reference) {
            consent = reference;
            return this;
        }

        public Builder locator(@Nullable CredentialLocator where) {
            locator = where;
            return this;
        }

        public Claim build() {
            return new Claim(
                    id,
                    candidate,
                    achievement,
                    issuer,
                    platform,
                    credentialNumber,
                    level,
                    role,
                    issued,
                    expires,
                    consent,
                    locator,
                    source);
        }
    }
}
