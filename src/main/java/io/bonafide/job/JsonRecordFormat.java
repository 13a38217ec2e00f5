package io.bonafide.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.ledger.RecordFormat;
import io.bonafide.register.IssuerStanding;
import tools.jackson.databind.json.JsonMapper;

/** Writes the ledger's values as JSON. Reads nothing but what it wrote itself. */
final class JsonRecordFormat implements RecordFormat {
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(CredentialLocator.class, Locators.class)
            .addMixIn(IssuerStanding.class, Standings.class)
            .build();

    @Override
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CredentialLocator.HostedAt.class, name = "hosted"),
        @JsonSubTypes.Type(value = CredentialLocator.AttachedFile.class, name = "attached"),
        @JsonSubTypes.Type(value = CredentialLocator.Inline.class, name = "inline"),
        @JsonSubTypes.Type(value = CredentialLocator.LookupNumber.class, name = "number")
    })
    private interface Locators {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = IssuerStanding.Known.class, name = "known"),
        @JsonSubTypes.Type(value = IssuerStanding.LooksLike.class, name = "looks-like"),
        @JsonSubTypes.Type(value = IssuerStanding.Unknown.class, name = "unknown")
    })
    private interface Standings {}
}
