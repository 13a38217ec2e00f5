package io.bonafide.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Issuer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tricks that must be noticed, and honest neighbours that must not be accused. */
class LookAlikesTest {
    private static final IssuerRegister REGISTER = new IssuerRegister(
            List.of(
                    issuer("Northfield College", "northfield.example"),
                    issuer("Lindqvist Institute of Data", "badges.lindqvist.example"),
                    issuer("University of Southampton", "southampton.ac.uk"),
                    issuer("Technische Universität Berlin", "tu-berlin.de"),
                    issuer("Stanford University", "stanford.edu"),
                    issuer("University of Lincoln", "lincoln.ac.uk"),
                    issuer("University of Bolton", "bolton.ac.uk"),
                    issuer("York University", "yorku.ca"),
                    issuer("University of York", "york.ac.uk"),
                    issuer("Oak", "oak.example"),
                    issuer("Microsoft", "microsoft.com"),
                    issuer("École 42", "42.fr"),
                    issuer("Academy School42", "school42.example"),
                    issuer("Massachusetts Institute of Technology", "massachusetts-tech.example")),
            List.of(
                    new Platform("credly", "Credly", List.of("www.credly.com", "api.credly.com"), List.of()),
                    new Platform("accredible", "Accredible", List.of("www.credential.net"), List.of())));

    private static RegisteredIssuer issuer(String name, String domain) {
        return new RegisteredIssuer(
                "house", domain, name, List.of(), List.of(domain), List.of("https://" + domain + "/issuer"), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // the known domain in front of another
        "northfield.example.evil.example, Northfield College",
        "www.northfield.example.evil.example, Northfield College",
        "badges.lindqvist.example.io, Lindqvist Institute of Data",
        "stanford.edu.verify-badges.com, Stanford University",
        "northfield-example.evil.example, Northfield College",
        "badges-northfield-example.pages.example, Northfield College",
        "stanford-edu.com, Stanford University",
        "tu-berlin-de.example, Technische Universität Berlin",
        "api-credly-com.example, Credly",
        // another ending
        "northfield.com, Northfield College",
        "badges.northfield.co.uk, Northfield College",
        "stanford.com, Stanford University",
        "stanford.edu.co, Stanford University",
        "southampton.org, University of Southampton",
        "lincoln.academy, University of Lincoln",
        "tu-berlin.com, Technische Universität Berlin",
        "microsoft.support, Microsoft",
        "credly.net, Credly",
        "credly.co, Credly",
        // letters that look the same
        "northfie1d.example, Northfield College",
        "n0rthfield.example, Northfield College",
        "nоrthfield.example, Northfield College",
        "xn--nrthfield-02h.example, Northfield College",
        "northfíeld.example, Northfield College",
        "nοrthfield.com, Northfield College",
        "northfieId.com, Northfield College",
        "north\uFF46ield.com, Northfield College",
        "rnicrosoft.com, Microsoft",
        "micros0ft.com, Microsoft",
        "mícrosoft.com, Microsoft",
        "crediy.com, Credly",
        "credIy.com, Credly",
        "creclly.com, Credly",
        "сredly.com, Credly",
        "5tanford.com, Stanford University",
        "stanf0rd.com, Stanford University",
        // words and hyphens added
        "northfield-badges.example, Northfield College",
        "badges-northfield.example, Northfield College",
        "verify-northfield-certificates.com, Northfield College",
        "northfieldbadges.com, Northfield College",
        "verifynorthfield.com, Northfield College",
        "north-field.example, Northfield College",
        "n0rthfield-certs.com, Northfield College",
        "tuberlin-zertifikat.tu-berlin.de.example, Technische Universität Berlin",
        "credly-verify.com, Credly",
        "stanford-login.com, Stanford University",
        // slips of the finger
        "northfeild.example, Northfield College",
        "norhtfeild.example, Northfield College",
        "northfields.example, Northfield College",
        "northfiel.example, Northfield College",
        "orthfield.example, Northfield College",
        "nnorthfield.example, Northfield College",
        "onrthfield.example, Northfield College",
        "lindqvst.example, Lindqvist Institute of Data",
        "lindkvist.example, Lindqvist Institute of Data",
        "stanfrod.com, Stanford University",
        "standford.com, Stanford University",
        "microsft.com, Microsoft",
        "massachusets-tech.example, Massachusetts Institute of Technology",
        "massachussets-tech.example, Massachusetts Institute of Technology",
        "tu-brelin.de, Technische Universität Berlin",
    })
    void imitationsOfAHostAreNoticedWithBothNames(String host, String known) {
        assertThat(REGISTER.standingOfHost(host)).isInstanceOfSatisfying(IssuerStanding.LooksLike.class, found -> {
            assertThat(found.issuer().name()).isEqualTo(known);
            assertThat(found.seen()).isEqualTo(Hosts.ascii(host));
            assertThat(found.trick()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // institutions with names alike, all real ones of their kind
                "northampton.org",
                "southhampton.edu",
                "northeastern.edu",
                "northwestern.edu",
                "southern.edu",
                "hu-berlin.de",
                "fu-berlin.de",
                "htw-berlin.de",
                "tu-dresden.de",
                "tu-dortmund.de",
                "uni-berlin.example",
                "lincoln.edu",
                "lincoln.ac.nz",
                "lincolnu.edu",
                "stamford.edu",
                "stanfordhealth.example",
                "boston.edu",
                "boston.com",
                "york.edu",
                "yorksj.ac.uk",
                "york.cuny.edu",
                "yorktech.edu",
                "cork.ie",
                "stratford.edu",
                // other words beside a known one
                "northfield-hospital.example",
                "northfield-school.example",
                "northfieldparish.example",
                "northfield-mountain.example",
                "oakbadges.example",
                "oak-badges.example",
                "oaks.example",
                "oat.example",
                "42.us",
                "school41.example",
                "school43.example",
                "westfield.example",
                "whitfield.example",
                "hatfield.example",
                "fairfield.example",
                "southfield.example",
                "lindholm.example",
                "lundgren.example",
                // generic names are nobody's
                "credential.org",
                "credentials.com",
                "verify-certificates.com",
                "badges.com",
                // names below a platform or a host below one's own are their owner's to give
                "northfield.credly.com",
                "northfield-example.credly.com",
                "customer.credential.net",
                "www.lindqvist.example",
                "stanford.badgehall.example",
                "northfield.pages.example",
                "berlin.example",
                "example",
                "microscope.com",
                "macrosoft.example.org",
            })
    void honestNeighboursAreNotAccused(String host) {
        assertThat(REGISTER.standingOfHost(host)).isNotInstanceOf(IssuerStanding.LooksLike.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Northfield College, Northfield College",
        "NORTHFIELD COLLEGE LTD., Northfield College",
        "The Northfield College, Northfield College",
        "Northfield College (Official), Northfield College",
        "Northfield College Badges, Northfield College",
        "Nоrthfield Cоllege, Northfield College",
        "Ｎorthfield College, Northfield College",
        "Northfeild College, Northfield College",
        "Norhtfield College, Northfield College",
        "Technische Universitat Berlin, Technische Universität Berlin",
        "Stanfrod University, Stanford University",
        "Univeristy of Southampton, University of Southampton",
        "Microsoft®, Microsoft",
        "Credly, Credly",
        "CredIy, Credly",
    })
    void aKnownNameUnderAnotherIdIsNoticed(String name, String known) {
        assertThat(standing(name)).isInstanceOfSatisfying(IssuerStanding.LooksLike.class, found -> {
            assertThat(found.issuer().name()).isEqualTo(known);
            assertThat(found.seen()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Northfield College of Arts",
                "Southfield College",
                "Westfield College",
                "College of Northfield",
                "University of Bedford",
                "University of Northampton",
                "University of South Hampton",
                "University of Northumbria",
                "Technische Universität Dresden",
                "Humboldt-Universität zu Berlin",
                "Freie Universität Berlin",
                "Lincoln University",
                "University of Boston",
                "University of Cork",
                "York College",
                "York St John University",
                "École 41",
                "Academy School41",
                "Oaks",
                "Oat",
                "Stamford College",
                "Microsoft Learning Partner Northfield",
                "Badges",
                "The Official",
                "",
                "42",
            })
    void namesOfOthersAreTheirOwn(String name) {
        assertThat(standing(name)).isNotInstanceOf(IssuerStanding.LooksLike.class);
    }

    @Test
    void whoeverIsHonestAndLooksAlikeIsListedAndThenKnown() {
        IssuerRegister both = new IssuerRegister(
                List.of(issuer("Carleton College", "carleton.edu"), issuer("Carleton University", "carleton.ca")),
                List.of());
        assertThat(both.standingOfHost("badges.carleton.ca")).isInstanceOf(IssuerStanding.Known.class);
        assertThat(both.standingOfHost("carleton.org")).isInstanceOf(IssuerStanding.LooksLike.class);
    }

    @Test
    void veryLongNamesAreNoMoreWork() {
        assertThat(standing("Northfield ".repeat(100_000))).isInstanceOf(IssuerStanding.Unknown.class);
        assertThat(REGISTER.standingOfHost("a.".repeat(120) + "example")).isInstanceOf(IssuerStanding.Unknown.class);
    }

    @Test
    void hundredsOfIssuersAreComparedFast() {
        List<RegisteredIssuer> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(issuer("Institute " + word(i), word(i) + ".example"));
        }
        IssuerRegister register = new IssuerRegister(many, List.of());
        long begun = spent();
        int alike = 0;
        for (int i = 0; i < 2000; i++) {
            alike += register.standingOfHost("badges." + word(i) + "x.example") instanceof IssuerStanding.LooksLike
                    ? 1
                    : 0;
        }
        assertThat(alike).isGreaterThanOrEqualTo(1000);
        // A hundred times what it takes; comparing everybody with everybody letter by letter took longer.
        assertThat(Duration.ofNanos(spent() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    /** What this thread has worked, however many others wanted to. */
    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Words of nine letters, none near another. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 1, i = 0; i < 3; i++, rest /= 13) {
            word.append((char) ('a' + rest % 13))
                    .append((char) ('n' + rest % 13))
                    .append((char) ('a' + (rest * 5) % 13));
        }
        return word.toString();
    }

    private static IssuerStanding standing(String name) {
        return REGISTER.standingOf(new Issuer("did:key:z6MkStranger", name, null, null));
    }
}
