package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.RowRef;
import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.Reading;
import io.bonafide.format.StatusLists;
import io.bonafide.format.UnreadableDocument;
import io.bonafide.proof.Proofs;
import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Verdict;
import io.bonafide.verification.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Broken documents by the thousand: readers answer or refuse, and whatever is confirmed says what was signed. */
@NullUnmarked
class MutantsTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String PROFILE = "https://keys.lindqvist.example/issuer";
    private static final String LIST = NORTHFIELD.list("revocation");
    private static final SecuredDocument KEYS = new SecuredDocument(bytes(Json.compact(profile())), "");
    private static final SecuredDocument DID = new SecuredDocument(bytes(Json.compact(NORTHFIELD.didDocument())), "");
    private final CredentialReaders readers = CredentialReaders.inOrder();
    private final IssuerDocuments issuers = new IssuerDocuments();
    private final StatusLists lists = new StatusLists();

    @Test
    void readersThrowNothingButTheirOwnException() {
        Mutator mutator = new Mutator(20_261_123);
        List<Map<String, Object>> documents = List.of(
                NORTHFIELD.sealed(badge()),
                hosted(),
                NORTHFIELD.didDocument(),
                profile(),
                NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "revocation", 1)));
        int refused = 0;
        int rounds = 20_000;
        for (int round = 0; round < rounds; round++) {
            Map<String, Object> document = mutator.any(documents);
            byte[] mutant = mutator.chance(3)
                    ? mutator.text(Json.compact(document))
                    : bytes(Json.compact(mutator.json(document)));
            refused += reads(new SecuredDocument(mutant, "application/json"), mutator) ? 0 : 1;
        }
        assertThat(refused).isBetween(rounds / 10, rounds);
    }

    @Test
    void tokensThrowNothingButTheirOwnException() {
        Mutator mutator = new Mutator(7);
        Map<String, Object> header =
                Json.object("alg", "EdDSA", "kid", "x", "typ", "vc+jwt", "jwk", Map.of("kty", "OKP"));
        Map<String, Object> payload = Jwt.payload(Jwt.enveloped(NORTHFIELD.key(), "x", badge()));
        int read = 0;
        for (int round = 0; round < 5_000; round++) {
            String token = Jwt.base64(Json.compact(mutator.chance(3) ? mutator.json(header) : header)) + "."
                    + Jwt.base64(Json.compact(
                            mutator.json(mutator.chance(4) ? Json.object("vc", payload, "iss", "x") : payload)))
                    + ".AAAA";
            byte[] mutant = mutator.chance(5) ? mutator.text(token) : bytes(token);
            read += reads(new SecuredDocument(mutant, "application/vc+jwt"), mutator) ? 1 : 0;
        }
        assertThat(read).isPositive();
    }

    @Test
    void whatIsConfirmedSaysWhatWasSigned() throws UnreadableDocument {
        Mutator mutator = new Mutator(42);
        Verifier verifier = new Verifier(new Proofs());
        Map<String, Object> sealed = NORTHFIELD.sealed(badge());
        AttestedCredential signed =
                verdict(verifier, bytes(Json.compact(sealed))).found();
        int confirmed = 0;
        for (int round = 0; round < 1_500; round++) {
            Verdict verdict;
            try {
                verdict = verdict(verifier, bytes(Json.compact(mutator.json(sealed))));
            } catch (UnreadableDocument refused) {
                continue;
            }
            if (verdict.conclusion() == Conclusion.CONFIRMED || verdict.found() != null) {
                confirmed++;
                assertThat(verdict.found())
                        .usingRecursiveComparison()
                        .ignoringFields("digest")
                        .isEqualTo(signed);
            }
        }
        // A list of one, a null: other spellings of the same statements.
        assertThat(confirmed).isBetween(1, 750);
    }

    private boolean reads(SecuredDocument mutant, Mutator mutator) {
        try {
            tryAsIssuer(mutant);
            Credential credential = onward(
                    readers.read(mutant, mutator.chance(2) ? "" : "https://badges.northfield.example/a/17"), mutant);
            if (credential == null) {
                return true;
            }
            issuers.addressOf(credential.issuer().id());
            issuers.keyAddress(credential, issuers.read(PROFILE, KEYS));
            tryAsList(credential);
            return true;
        } catch (UnreadableDocument refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
    }

    private void tryAsList(Credential credential) {
        try {
            lists.read(credential);
        } catch (UnreadableDocument refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private void tryAsIssuer(SecuredDocument mutant) {
        String id = mutant.text().contains("allowedOrigins") ? PROFILE : NORTHFIELD.id();
        try {
            issuers.withKeys(issuers.read(id, mutant), PROFILE, mutant);
        } catch (UnreadableDocument refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /** Every further document that is asked for is the mutant again. */
    private static Credential onward(Reading reading, SecuredDocument mutant) throws UnreadableDocument {
        Reading next = reading;
        for (int step = 0; step < 4 && next instanceof Reading.Needs needs; step++) {
            next = needs.next().with(mutant, needs.address());
        }
        return next instanceof Reading.Complete complete ? complete.credential() : null;
    }

    private Verdict verdict(Verifier verifier, byte[] bytes) throws UnreadableDocument {
        Reading.Complete read = (Reading.Complete) readers.read(new SecuredDocument(bytes, ""), "");
        IssuerProfile profile = issuers.read(NORTHFIELD.id(), DID);
        Person person = AttackStage.SASKIA;
        Claim claim = Claim.of(
                        "claim-1",
                        new Candidate(person.reference(), person.name(), List.of(), List.of(person.email())),
                        new RowRef("candidates.csv", null, 2))
                .build();
        Exhibit exhibit = Exhibit.of(read.credential(), Retrieval.retrieved(profile), Map.of());
        return verifier.verify(new Dossier(
                claim,
                Retrieval.retrieved(exhibit),
                new IssuerStanding.Unknown(),
                false,
                List.of(),
                List.of(),
                AttackStage.NOW));
    }

    private static Map<String, Object> badge() {
        return NORTHFIELD
                .badge("17.json", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .json();
    }

    private static Map<String, Object> hosted() {
        Map<String, Object> badge = new Badge2(
                        "https://badges.northfield.example/a/17", "https://badges.northfield.example/b", "2025-03-14")
                .toSalted("a@example.org", "salt")
                .json();
        badge.put(
                "badge",
                Course.SQL.badgeClass(
                        "https://badges.northfield.example/b",
                        "https://badges.northfield.example/i.png",
                        "https://badges.northfield.example/a/17"));
        return badge;
    }

    private static Map<String, Object> profile() {
        StageKey key = StageKey.p256("es-1", "lindqvist-attacked");
        Map<String, Object> profile =
                Badge2.profile(PROFILE, "Lindqvist", "https://lindqvist.example", "a@example.org");
        profile.put(
                "jwks",
                Json.object(
                        "keys", List.of(key.jwk(), StageKey.ed25519("ed", "x").jwk())));
        profile.put("jwks_uri", "https://keys.lindqvist.example/jwks");
        profile.put("verification", Json.object("startsWith", PROFILE, "allowedOrigins", List.of("a.example")));
        profile.put("publicKey", List.of(key.method(PROFILE)));
        return profile;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
