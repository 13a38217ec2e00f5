package io.bonafide.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Issuer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerRegisterTest {
    private static final RegisteredIssuer NORTHFIELD = new RegisteredIssuer(
            "universities",
            "northfield",
            "Northfield College",
            List.of("Northfield"),
            List.of("northfield.example", "issuer.example"),
            List.of("did:key:z6MkNorthfield", "https://platform.example/issuers/7"),
            List.of());
    private static final RegisteredIssuer SHORT_NAME = new RegisteredIssuer(
            "universities", "oak", "Oak", List.of(), List.of("oakhil.org.uk"), List.of(), List.of());
    private static final Platform PLATFORM = new Platform(
            "platform",
            "Platform",
            List.of("platform.example"),
            List.of(
                    new Platform.Route(
                            "https://platform.example/badges/{id}", "https://api.platform.example/v2/{id}.json"),
                    new Platform.Route(
                            "https://platform.example/{org}/award/{id}",
                            "https://api.platform.example/{org}/{id}/{id}")));
    private static final IssuerRegister REGISTER =
            new IssuerRegister(List.of(NORTHFIELD, SHORT_NAME), List.of(PLATFORM));

    @ParameterizedTest
    @CsvSource({
        "did:key:z6MkNorthfield, id",
        "https://platform.example/issuers/7, id",
        "HTTPS://Platform.Example/issuers/7, id",
        "https://northfield.example, domain",
        "https://NORTHFIELD.example/issuer#key, domain",
        "https://badges.northfield.example/issuers/1, domain",
        "https://northfield.example:8443/issuers/1, domain",
        "did:web:northfield.example, domain",
        "did:web:badges.northfield.example%3A8443:issuers:1, domain",
        "https://issuer.example/x, domain",
    })
    void registeredIdsAndDomainsAreKnown(String id, String by) {
        assertThat(standing(id)).isEqualTo(new IssuerStanding.Known(NORTHFIELD, by));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://platform.example/issuers/70",
                "https://platform.example/Issuers/7",
                "did:key:z6MkNorthfielD",
                "https://notissuer.example/",
                "https://somewhere.example/northfield.example",
                "https://somewhere.example/?northfield.example",
                "http://northfield.example/issuer",
                "https://northfield.example@somewhere.example/",
                "did:web:somewhere.example:northfield.example",
                "did:web:%zz",
                "northfield.example",
                "urn:uuid:1",
                "",
            })
    void otherIdsAreNotKnown(String id) {
        assertThat(standing(id)).isEqualTo(new IssuerStanding.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://issuer.example.evil.example/",
                "https://www.northfield.example.evil.example/",
                "https://northfield.com/",
                "https://badges.northfield.co.uk/",
                "https://northfie1d.example/",
                "https://n0rthfield.example/",
                "https://nоrthfield.example/",
                "https://xn--nrthfield-02h.example/",
                "https://northfeild.example/",
                "https://norhtfeild.example/",
                "https://northfields.example/",
                "https://northfiel.example/",
            })
    void imitationsOfTheDomainAreNoticed(String id) {
        assertThat(standing(id))
                .isInstanceOfSatisfying(IssuerStanding.LooksLike.class, found -> assertThat(found.issuer())
                        .isEqualTo(NORTHFIELD));
    }

    @ParameterizedTest
    @CsvSource({"oakhil.org.uk, Known", "oakhill.org.uk, LooksLike", "oakhills.org.uk, Unknown", "hazel.org.uk, Unknown"
    })
    void shortNamesTolerateOneSlipOnly(String host, String expected) {
        assertThat(REGISTER.standingOfHost(host).getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Northfield College", " NORTHFIELD  COLLEGE. ", "Nоrthfield College", "Northfield"})
    void aKnownNameUnderAnUnknownIdIsNoticed(String name) {
        Issuer stranger = new Issuer("did:key:z6MkSomebody", name, null, null);
        assertThat(REGISTER.standingOf(stranger)).isInstanceOf(IssuerStanding.LooksLike.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Northfield College of Arts", "Southfield", "", "...", "North field"})
    void otherNamesAreJustUnknown(String name) {
        Issuer stranger = new Issuer("did:key:z6MkSomebody", name, null, null);
        assertThat(REGISTER.standingOf(stranger)).isEqualTo(new IssuerStanding.Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "northfield.example, true",
        "Badges.Northfield.Example, true",
        "platform.example, true",
        "customer.platform.example, false",
        "notnorthfield.example, false",
        "northfield.example.evil.example, false",
        "example, false",
    })
    void originsAreIssuersAndPlatforms(String host, boolean known) {
        assertThat(REGISTER.knowsOrigin(host)).isEqualTo(known);
    }

    @Test
    void noHostIsNoKnownOrigin() {
        assertThat(REGISTER.knowsOrigin(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://platform.example/badges/a-b_c.~1, https://api.platform.example/v2/a-b_c.~1.json",
        "https://platform.example/badges/1?utm=x#top, https://api.platform.example/v2/1.json",
        "http://Platform.Example/badges/1/, https://api.platform.example/v2/1.json",
        "https://platform.example/acme/award/9, https://api.platform.example/acme/9/9",
    })
    void pagesLeadToDocuments(String page, String document) {
        assertThat(REGISTER.documentBehind(page)).contains(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://platform.example/badges/",
                "https://platform.example/badges/1/2",
                "https://platform.example/badges/..",
                "https://platform.example/badges/.",
                "https://platform.example/badges/%2e%2e",
                "https://platform.example/badges/a@b",
                "https://platform.example.evil.example/badges/1",
                "https://evil.example/platform.example/badges/1",
                "https://platformXexample/badges/1",
                "",
            })
    void otherAddressesLeadNowhere(String page) {
        assertThat(REGISTER.documentBehind(page)).isEmpty();
    }

    private static IssuerStanding standing(String id) {
        return REGISTER.standingOf(new Issuer(id, null, null, null));
    }
}
