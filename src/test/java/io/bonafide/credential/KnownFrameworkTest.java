package io.bonafide.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class KnownFrameworkTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "ESCO | - | - | ESCO",
                "esco v1.1 | - | - | ESCO",
                "- | http://data.europa.eu/esco/skill/1 | - | ESCO",
                "- | - | https://data.europa.eu/esco/skill/1 | ESCO",
                "- | - | https://data.europa.eu.evil.example/esco/skill/1 | OTHER",
                "- | - | https://evil.example/?q=https://data.europa.eu/esco/ | OTHER",
                "Escola Nova | - | - | OTHER",
                "CTDL | - | - | CTDL",
                "Credential Engine Registry | - | - | CTDL",
                "- | ce-7e8d3b0a-6c6e-4d4a-9a44-0d5b8d8b5f11 | - | CTDL",
                "- | ce-7e8d3b0a | - | OTHER",
                "- | ce-zzzzzzzz-6c6e-4d4a-9a44-0d5b8d8b5f11 | - | OTHER",
                "- | - | https://credentialengineregistry.org/resources/ce-1 | CTDL",
                "O*NET | 15-2051.00 | - | ONET",
                "- | 15-2051.00 | - | OTHER",
                "- | - | https://www.onetonline.org/link/summary/15-2051.00 | ONET",
                "European Qualifications Framework | 6 | - | EQF",
                "- | - | http://data.europa.eu/snb/eqf/6 | EQF",
                "Qualifications Framework of the European Higher Education Area | - | - | QF_EHEA",
                "Northwind Skills | NS-1 | https://skills.northwind.example/1 | OTHER",
                "- | - | - | OTHER"
            })
    void frameworkIsRecognisedByNameOrPlace(String name, String code, String url, KnownFramework expected) {
        assertThat(new Alignment("Analyse data", name, code, url).recognised()).isEqualTo(expected);
    }
}
