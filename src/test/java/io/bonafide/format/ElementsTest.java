package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.AwardElements;
import io.bonafide.credential.Credential;
import io.bonafide.credential.KnownFramework;
import io.bonafide.credential.QualificationLevel;
import io.bonafide.credential.Workload;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ElementsTest {
    private static final String ACHIEVEMENT = "/credentialSubject/achievement";
    private static final Sample BADGE = Sample.of("ob3-everything.json");
    private static final Sample FULL = BADGE.with(ACHIEVEMENT + "/ECTS", "3.0")
            .with(ACHIEVEMENT + "/participationType", "'onsite or blended'")
            .with(ACHIEVEMENT + "/assessmentType", "'testing'")
            .with(ACHIEVEMENT + "/supervisionType", "'onsite with identity verification'")
            .with(ACHIEVEMENT + "/identityChecked", "true")
            .with(ACHIEVEMENT + "/prerequisites", "'Algebra'")
            .with(
                    ACHIEVEMENT + "/alignment",
                    "[{'type':'Alignment','targetName':'Analyse data','targetFramework':'ESCO','targetUrl':'http://data.europa.eu/esco/skill/2b92a5b2'},"
                            + "{'type':'Alignment','targetType':'ext:EQF','targetName':'EQF level 6','targetCode':'6','targetUrl':'https://x.example/eqf'},"
                            + "{'type':'Alignment','targetType':'ext:QualityAssurance','targetName':'Accredited','targetCode':'AV-4223','targetUrl':'https://x.example/qa'}]");

    @Test
    void everyElementOfTheEuropeanStandardIsRead() throws UnreadableDocument {
        assertThat(elements(FULL))
                .isEqualTo(new AwardElements(
                        true,
                        "IE",
                        List.of("Analyse data"),
                        new Workload(new BigDecimal("3.0"), Workload.Unit.ECTS),
                        new QualificationLevel(KnownFramework.EQF, "EQF", "6"),
                        "testing",
                        "onsite or blended",
                        "Accredited",
                        "en",
                        "onsite with identity verification",
                        true,
                        "Algebra",
                        "Final examination: 8.5"));
    }

    @Test
    void whatIsNotStatedIsNotGuessed() throws UnreadableDocument {
        AwardElements elements = elements(Sample.of("ob3-vc1.json"));

        assertThat(elements)
                .isEqualTo(new AwardElements(
                        true, null, List.of("n"), null, null, null, null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "ECTS | 2.5 | 2.5 | ECTS",
                "ECTS | '2.5' | 2.5 | ECTS",
                "ECTS | 0 | 3.0 | UNSTATED",
                "ECTS | -1 | 3.0 | UNSTATED",
                "ECTS | 1e999999 | 3.0 | UNSTATED",
                "ECTS | '1e9' | 3.0 | UNSTATED",
                "ECTS | 'many' | 3.0 | UNSTATED",
                "timeInvestment | 84 | 84 | HOURS",
                "SBU | 84 | 84 | HOURS",
                "StudyLoad | 84 | 3.0 | UNSTATED",
                "extensions:ECTSExtension | {'ECTS':5} | 5 | ECTS",
                "extensions:TimeInvestmentExtension | {'TimeInvestment':12} | 12 | HOURS"
            })
    void workloadKeepsItsUnitAndCreditsHaveNone(String name, String json, BigDecimal amount, Workload.Unit unit)
            throws UnreadableDocument {
        assertThat(elements(BADGE.with(ACHIEVEMENT + '/' + name, json)).workload())
                .isEqualTo(new Workload(amount, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "'targetFramework':'EQF','targetCode':'5' | EQF | 5",
                "'targetFramework':'European Qualifications Framework','targetCode':5 | EQF | 5",
                "'targetType':'ext:EQF' | EQF | Level five",
                "'targetFramework':'QF-EHEA' | QF_EHEA | Level five",
                "'targetFramework':'Irish National Qualifications Framework' | OTHER | Level five",
                "'targetFramework':'Northwind Skills','targetCode':'5' | - | -"
            })
    void levelIsReadWithItsFramework(String members, KnownFramework framework, String level) throws UnreadableDocument {
        String alignment =
                "{'type':'Alignment','targetName':'Level five','targetUrl':'https://x.example'," + members + "}";

        QualificationLevel read =
                elements(BADGE.with(ACHIEVEMENT + "/alignment", alignment)).level();

        assertThat(read == null ? null : read.framework()).isEqualTo(framework);
        assertThat(read == null ? null : read.level()).isEqualTo(level);
    }

    @Test
    void openBadge2StatesThemInExtensions() throws UnreadableDocument {
        HostedSite site = new HostedSite();
        site.put(
                HostedSite.BADGE,
                site.at(HostedSite.BADGE)
                        .withMember("extensions:ECTSExtension", "{'type':['Extension'],'ECTS':2.5}")
                        .withMember("extensions:EQFExtension", "{'EQF':7}")
                        .withMember("extensions:LanguageExtension", "{'Language':'nl_NL'}")
                        .withMember("extensions:LearningOutcomeExtension", "{'LearningOutcome':'Weld safely'}"));

        AwardElements elements = site.read(site.at(HostedSite.ASSERTION), HostedSite.ASSERTION)
                .credential()
                .achievement()
                .elements();

        assertThat(elements.learner()).isTrue();
        assertThat(elements.workload()).isEqualTo(new Workload(new BigDecimal("2.5"), Workload.Unit.ECTS));
        assertThat(elements.level()).isEqualTo(new QualificationLevel(KnownFramework.EQF, "EQF", "7"));
        assertThat(elements.language()).isEqualTo("nl_NL");
        assertThat(elements.outcomes()).containsExactly("Weld safely", "MIG welding");
    }

    @Test
    void statusIsNoAssessment() throws UnreadableDocument {
        Credential status = BADGE.with(ACHIEVEMENT + "/resultDescription/0/resultType", "'Status'")
                .read();

        assertThat(status.achievement().elements().assessment()).isNull();
        assertThat(elements(BADGE).assessment()).isEqualTo("Final examination");
    }

    @Test
    void whatStrangersWriteIsKeptShort() throws UnreadableDocument {
        String endless = "'" + "\uD83D\uDE00".repeat(1_000) + "'";
        String alignment = "{'type':'Alignment','targetName':" + endless + ",'targetUrl':'https://x.example'}";
        AwardElements elements =
                elements(FULL.with(ACHIEVEMENT + "/alignment", "[" + (alignment + ",").repeat(300) + alignment + "]")
                        .with(ACHIEVEMENT + "/assessmentType", endless)
                        .with("/credentialSubject/result/0/value", endless)
                        .with("/issuer/address/addressCountryCode", endless));

        assertThat(elements.outcomes()).hasSizeLessThanOrEqualTo(20).allMatch(text -> text.length() <= 300);
        assertThat(elements.assessment()).hasSizeLessThanOrEqualTo(300).doesNotEndWith("\uD83D");
        assertThat(elements.grade()).hasSizeLessThanOrEqualTo(300);
        assertThat(elements.country()).hasSizeLessThanOrEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"assessmentType,17", "participationType,{}", "inLanguage,[]", "identityChecked,'yes'", "ECTS,[3]"})
    void wrongTypesStateNothingAndBreakNothing(String name, String json) throws UnreadableDocument {
        assertThat(BADGE.with(ACHIEVEMENT + '/' + name, json)
                        .read()
                        .achievement()
                        .elements())
                .isNotNull();
    }

    private static AwardElements elements(Sample sample) throws UnreadableDocument {
        return sample.read().achievement().elements();
    }
}
