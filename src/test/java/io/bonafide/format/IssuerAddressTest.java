package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerAddressTest {
    private final IssuerDocuments documents = new IssuerDocuments();

    @ParameterizedTest
    @CsvSource({
        "did:web:w3c-ccg.github.io, https://w3c-ccg.github.io/.well-known/did.json",
        "did:web:w3c-ccg.github.io:user:alice, https://w3c-ccg.github.io/user/alice/did.json",
        "did:web:example.com%3A3000, https://example.com:3000/.well-known/did.json",
        "did:web:example.com%3a3000:user:a%20b, https://example.com:3000/user/a%20b/did.json",
        "https://northfield.example/issuer, https://northfield.example/issuer",
        "https://northfield.example/issuer#z6Mk, https://northfield.example/issuer"
    })
    void documentLiesWhereTheIdSays(String issuerId, String address) throws UnreadableDocument {
        assertThat(documents.addressOf(issuerId)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", "did:jwk:e30"})
    void idsThatCarryTheirKeyLieNowhere(String issuerId) throws UnreadableDocument {
        assertThat(documents.addressOf(issuerId)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:",
                "did:web::user",
                "did:web:example.com:",
                "did:web:example.com::user",
                "did:web:example.com:..:user",
                "did:web:example.com:.",
                "did:web:example.com:%2e%2e",
                "did:web:example.com:a%2Fb",
                "did:web:example.com:a%00",
                "did:web:example.com:a%zz",
                "did:web:example.com%3Aport",
                "did:web:example.com%3A123456",
                "did:web:user@example.com",
                "did:web:example.com/path",
                "did:web:example.com?query",
                "did:web:example.com#key-1",
                "did:web:[::1]",
                "Northfield College",
                "",
                "https:",
                "https://user@northfield.example/issuer",
                "https:///issuer"
            })
    void whatIsNoIdentifierIsMalformed(String issuerId) {
        assertUnreadable(issuerId, UnreadableDocument.Kind.MALFORMED, "");
    }

    @ParameterizedTest
    @CsvSource({"did:ethr:0x1, did:ethr", "did:ion:x, did:ion", "mailto:a@example.org, mailto:", "urn:uuid:1, urn:"})
    void otherMethodsAreNamed(String issuerId, String named) {
        assertUnreadable(issuerId, UnreadableDocument.Kind.UNSUPPORTED, "Issuer identified by " + named);
    }

    @Test
    void addressesOfPeopleAreNotQuoted() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> documents.addressOf("mailto:ada@example.org"))
                .withMessageNotContaining("ada");
    }

    private void assertUnreadable(String issuerId, UnreadableDocument.Kind kind, String detail) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> documents.addressOf(issuerId))
                .withMessageContaining(detail)
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(kind));
    }
}
