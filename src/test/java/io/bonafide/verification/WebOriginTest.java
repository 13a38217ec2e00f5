package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://N.example/x, n.example",
        "https://n.example:443/x, n.example",
        "https://n.example:8443/x, n.example:8443",
        "http://n.example, n.example",
        "http://n.example:443, n.example:443",
        "did:web:n.example, n.example",
        "did:web:n.example%3A8443:issuers:1, n.example:8443"
    })
    void authorityLeavesOutTheSchemesOwnPort(String address, String authority) {
        assertThat(WebOrigin.ofIssuer(address))
                .hasValueSatisfying(origin -> assertThat(origin.authority()).isEqualTo(authority));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n.example",
                "ftp://n.example",
                "https://",
                "https:///x",
                "https://a@n.example",
                "did:key:z6Mk",
                "did:web:%zz",
                "did:web:",
                "https://n example",
                "urn:uuid:1"
            })
    void whatIsNoPlainWebAddressHasNoOrigin(String address) {
        assertThat(WebOrigin.ofIssuer(address)).isEmpty();
    }

    @Test
    void domainHoldsItsSubdomainsAndNoLookAlikes() {
        WebOrigin origin = WebOrigin.of("https://badges.northfield.example").orElseThrow();

        assertThat(origin.isWithin("northfield.example")).isTrue();
        assertThat(origin.isWithin("Badges.Northfield.example")).isTrue();
        assertThat(origin.isWithin("field.example")).isFalse();
        assertThat(origin.isWithin("a.badges.northfield.example")).isFalse();
    }
}
