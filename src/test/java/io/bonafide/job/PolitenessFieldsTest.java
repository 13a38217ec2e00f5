package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate that was agreed with an issuer holds for all of its hosts together, so it is written down once. */
class PolitenessFieldsTest {
    @TempDir
    private Path home;

    @Test
    void twoHostsOfOneIssuerAreRefusedWithBothLines() throws Exception {
        assertThat(refused("""
                    api.badgehall.example:
                      rate: 20/s
                    oakworth.example: {rate: 30/m}
                    WWW.BadgeHall.example:
                      concurrency: 1
                      rate: 5/s
                """))
                .contains(":12: verify.agreed.WWW.BadgeHall.example.rate: belongs to badgehall.example")
                .contains("as does api.badgehall.example in line 8");
    }

    @ParameterizedTest
    @CsvSource({
        "northfield.ac.uk, badges.northfield.ac.uk",
        "college.github.io, a.college.github.io",
        "shop.badgehall.example, shop.BADGEHALL.example"
    })
    void whatSomebodyRegisteredIsOneIssuers(String one, String other) throws Exception {
        assertThat(refused("    " + one + ": {rate: 2/s}\n    " + other + ": {rate: 2/s}\n"))
                .contains("belongs to");
    }

    @ParameterizedTest
    @CsvSource({"northfield.ac.uk, oakhill.ac.uk", "one.github.io, two.github.io", "badgehall.example, badgehall.test"})
    void neighboursUnderAPublicSuffixAreTwoIssuers(String one, String other) throws Exception {
        assertThat(read("    " + one + ": {rate: 2/s}\n    " + other + ": {concurrency: 3, rate: 60/m}\n")
                        .politeness()
                        .agreed())
                .isEqualTo(Map.of(one, new Rate(2, 2), other, new Rate(3, 1)));
    }

    private String refused(String agreed) {
        return String.valueOf(
                catchThrowableOfType(InvalidFile.class, () -> read(agreed)).getMessage());
    }

    private JobDefinition read(String agreed) throws IOException, InvalidFile {
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
        return JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: polite
                input: {folder: inbox}
                policy: policy.yml
                report: {out: reports}
                verify:
                  agreed:
                """ + agreed));
    }
}
