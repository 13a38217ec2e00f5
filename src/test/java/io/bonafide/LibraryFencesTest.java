package io.bonafide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.bonafide.ArchitectureTest.calls;
import static io.bonafide.ArchitectureTest.fence;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;

/** Libraries that could do more than they are here for. */
@AnalyzeClasses(packages = "io.bonafide", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryFencesTest {

    // Even there one way of reading XML is enough: a stream whose factory loads nothing.
    @ArchTest
    static final ArchRule bakedElementsAreReadAsAStream = noClasses()
            .that()
            .haveFullyQualifiedName("io.bonafide.format.BakedElements")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.xml\\.(?:parsers|transform|validation|xpath|catalog)\\..*|org\\.xml\\.sax\\..*"
                    + "|java\\.beans\\..*|javax\\.imageio\\..*|javax\\.swing\\..*|org\\.apache\\.batik\\..*");

    @ArchTest
    static final ArchRule onlyFormatReadsPages = fence(new String[] {"format"}, "org.jsoup..");

    // The library that reads pages can fetch them too, and asks nobody for leave.
    @ArchTest
    static final ArchRule pagesAreReadAndNeverFetched = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.jsoup\\.(?:Connection|helper\\.HttpConnection|UncheckedIOException|HttpStatusException)"
                            + "(?:\\$.*)?")
            .orShould()
            .callMethodWhere(calls(org.jsoup.Jsoup.class, "connect", "newSession"))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "Jsoup.parse of an address",
                    call -> call.getTargetOwner().isEquivalentTo(org.jsoup.Jsoup.class)
                            && call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isEquivalentTo(URL.class))))
            .because("fetch through io.bonafide.retrieval and hand the bytes in");

    // Elsewhere what happens is told to an interface of the room's own, as retrieval's Traffic.
    @ArchTest
    static final ArchRule onlyJobMeasures = fence(new String[] {"job"}, "io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule onlyRetrievalKeepsBreakers = fence(new String[] {"retrieval"}, "io.github.resilience4j..");
}
