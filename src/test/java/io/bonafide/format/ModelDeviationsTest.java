package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Credential;
import io.bonafide.credential.Deviation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDeviationsTest {
    private static final Sample MODEL_2 = Sample.of("ob3-vc2.json");
    private static final Sample MODEL_1 = Sample.of("ob3-vc1.json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/proof | null",
                "/proof | []",
                "/proof | ['z1']",
                "/issuer | null",
                "/issuer | {'name':'Nobody'}",
                "/issuer | 'Northfield College'",
                "/issuer | 17"
            })
    void credentialWithoutProofOrIssuerIsUnreadable(String pointer, String json) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> MODEL_2.with(pointer, json).read())
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/@context | 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' | MALFORMED",
                "/@context | ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json','https://www.w3.org/ns/credentials/v2'] | MALFORMED",
                "/@context | ['https://www.w3.org/ns/credentials/v2','https://www.w3.org/2018/credentials/v1'] | MALFORMED",
                "/@context/1 | 'https://evil.example/context.json' | UNSUPPORTED",
                "/@context/1 | {'name':'https://schema.org/description'} | UNSUPPORTED",
                "/type | ['OpenBadgeCredential'] | MALFORMED",
                "/type | ['VerifiableCredential'] | MALFORMED",
                "/id | null | MALFORMED",
                "/id | 'seventeen' | MALFORMED",
                "/id | 17 | MALFORMED",
                "/validFrom | null | MALFORMED",
                "/validFrom | '1 March 2024' | MALFORMED",
                "/validFrom | '2024-03-01T09:30:00' | MALFORMED",
                "/validFrom | '2024-02-30T09:30:00Z' | MALFORMED",
                "/validFrom | 1709282400 | MALFORMED",
                "/validUntil | '2024-02-28T00:00:00Z' | MALFORMED",
                "/issuanceDate | '2024-03-01T00:00:00Z' | UNSIGNED_PARTS",
                "/expirationDate | '2044-03-01T00:00:00Z' | UNSIGNED_PARTS",
                "/credentialSubject | null | MALFORMED",
                "/credentialSubject/achievement | null | MALFORMED",
                "/credentialSubject/achievement/name | ' ' | MALFORMED",
                "/credentialSubject/identifier/0/identityHash | null | MALFORMED",
                "/credentialSubject/identifier/0/hashed | 'yes' | MALFORMED",
                "/credentialStatus | 'none' | MALFORMED",
                "/credentialStatus/0/statusPurpose | null | MALFORMED",
                "/credentialStatus/0/statusListCredential | null | MALFORMED",
                "/credentialStatus/0/statusListIndex | null | MALFORMED",
                "/proof/verificationMethod | null | MALFORMED",
                "/proof/proofPurpose | null | MALFORMED",
                "/proof/cryptosuite | null | MALFORMED"
            })
    void departuresAreNotedByKind(String pointer, String json, Deviation.Kind kind) throws UnreadableDocument {
        Credential credential = MODEL_2.with(pointer, json).read();

        assertThat(credential.deviations()).extracting(Deviation::kind).contains(kind);
    }

    @Test
    void unknownContextIsNamed() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/@context/1", "'https://evil.example/context.json'")
                .read();

        assertThat(credential.deviations())
                .extracting(Deviation::detail)
                .contains("Unknown context https://evil.example/context.json");
    }

    @Test
    void datesOfTheOtherModelAreNeverRead() throws UnreadableDocument {
        Credential credential = MODEL_2.without("/validUntil")
                .with("/expirationDate", "'2020-01-01T00:00:00Z'")
                .read();
        Credential older = MODEL_1.without("/expirationDate")
                .with("/validUntil", "'2020-01-01T00:00:00Z'")
                .read();

        assertThat(credential.validity().until()).isNull();
        assertThat(older.validity().until()).isNull();
        assertThat(older.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.UNSIGNED_PARTS);
    }

    @Test
    void dateAloneIsTheWholeDay() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/validFrom", "'2024-03-01'")
                .with("/validUntil", "'2034-03-01'")
                .read();

        assertThat(credential.validity().from()).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
        assertThat(credential.validity().until()).isEqualTo(Instant.parse("2034-03-01T23:59:59.999999999Z"));
        assertThat(credential.deviations())
                .extracting(Deviation::kind)
                .containsExactly(Deviation.Kind.TOLERATED, Deviation.Kind.TOLERATED);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-30T02:30:00+01:00, 2025-03-30T01:30:00Z",
        "2025-10-26T02:30:00+02:00, 2025-10-26T00:30:00Z",
        "2025-10-26T02:30:00+01:00, 2025-10-26T01:30:00Z",
        "2024-12-31T23:30:00-14:00, 2025-01-01T13:30:00Z",
        "2024-02-29t23:59:59z, 2024-02-29T23:59:59Z"
    })
    void pointInTimeIsTheSameWhereverItIsRead(String stated, Instant expected) throws UnreadableDocument {
        assertThat(MODEL_2.with("/validFrom", "'" + stated + "'")
                        .read()
                        .validity()
                        .from())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "https://www.w3.org/2018/credentials#credentialStatus | {'type':'X'}",
                "cred:validUntil | '2020-01-01T00:00:00Z'",
                "@included | []",
                "@type | 'VerifiableCredential'"
            })
    void statementWrittenAroundItsNameIsNotOverlooked(String name, String json) throws UnreadableDocument {
        Credential credential = MODEL_2.withMember(name, json).read();
        Credential nested = MODEL_2.with("/credentialSubject/evil", "{'" + name + "':" + json + "}")
                .read();

        assertThat(credential.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.UNSUPPORTED);
        assertThat(nested.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.UNSUPPORTED);
    }

    @Test
    void secondSubjectIsNotOverlooked() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/credentialSubject", "[{'id':'did:example:a'},{'id':'did:example:b'}]")
                .read();

        assertThat(credential.deviations()).extracting(Deviation::kind).contains(Deviation.Kind.UNSUPPORTED);
    }

    @Test
    void detailsCarryNoPersonalData() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/validFrom", "'Zoë'")
                .with("/credentialSubject/id", "['Zoë']")
                .with("/credentialSubject/identifier/0", "'Zoë'")
                .read();

        assertThat(credential.deviations()).isNotEmpty().allSatisfy(deviation -> assertThat(
                        deviation.pointer() + deviation.detail())
                .doesNotContain("Zo"));
    }
}
