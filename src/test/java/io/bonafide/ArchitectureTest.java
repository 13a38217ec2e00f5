package io.bonafide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.InetAddress;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.stream.Stream;

/** The house: which room may look into which, and which library is seen from where. */
@AnalyzeClasses(packages = "io.bonafide", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.bonafide.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule claimStandsAlone = arrows("claim");

    @ArchTest
    static final ArchRule credentialStandsAlone = arrows("credential");

    @ArchTest
    static final ArchRule registerArrows = arrows("register", "credential");

    @ArchTest
    static final ArchRule dossierArrows = arrows("dossier", "claim", "credential", "register");

    @ArchTest
    static final ArchRule intakeArrows = arrows("intake", "claim");

    @ArchTest
    static final ArchRule formatArrows = arrows("format", "credential");

    @ArchTest
    static final ArchRule retrievalArrows = arrows("retrieval", "claim", "credential", "register", "dossier", "format");

    @ArchTest
    static final ArchRule proofArrows = arrows("proof", "credential");

    @ArchTest
    static final ArchRule verificationArrows =
            arrows("verification", "claim", "credential", "register", "dossier", "proof");

    @ArchTest
    static final ArchRule recognitionArrows = arrows("recognition", "claim", "credential", "register", "verification");

    @ArchTest
    static final ArchRule ledgerArrows =
            arrows("ledger", "claim", "credential", "dossier", "verification", "recognition");

    // The register stands in a verdict as a fact (known as ..., looks like ...), and reports show it.
    @ArchTest
    static final ArchRule reportArrows =
            arrows("report", "claim", "credential", "register", "dossier", "verification", "recognition");

    @ArchTest
    static final ArchRule nobodyLeansOnTheDoors = noClasses()
            .that()
            .resideOutsideOfPackages("io.bonafide", "io.bonafide.command..", "io.bonafide.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.bonafide.command..", "io.bonafide.demo..");

    @ArchTest
    static final ArchRule onlyRetrievalFetches = fence(
            new String[] {"retrieval", "notice"},
            "okhttp3",
            "okhttp3.internal..",
            "java.net.http..",
            "org.springframework.boot.http..",
            "org.springframework.web..");

    // Bytes come in through GuardedClient, or from a file that somebody dropped; there is no third way.
    @ArchTest
    static final ArchRule nothingElseOpensConnections = noClasses()
            .that()
            .resideOutsideOfPackages(packages("retrieval", "demo", "notice"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..", "javax.naming..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(?:.*URLConnection|.*Socket|Socket.*|.*SocketFactory|InetAddress|URLClassLoader"
                            + "|URLStreamHandler|ProxySelector)|java\\.nio\\.channels\\..*(?:Socket|Datagram)Channel")
            .because("every address comes from a stranger: fetch through io.bonafide.retrieval, whose Documents ask the"
                    + " guarded client, or hand the bytes in");

    @ArchTest
    static final ArchRule nothingOpensUrls = noClasses()
            .should()
            .callMethodWhere(calls(URL.class, "openStream", "openConnection", "getContent"))
            .because("java.net.URL asks nobody for leave; fetch through io.bonafide.retrieval");

    @ArchTest
    static final ArchRule onlyLookupsLookNamesUp = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.bonafide.retrieval.Network")
            .should()
            .callMethodWhere(calls(InetAddress.class, "getByName", "getAllByName", "isReachable"))
            .because("names are looked up by Lookups, within a time limit, and judged by Gate");

    // What these make loads whatever a document names (DTDs, entities, schemas, style sheets) unless told not to.
    @ArchTest
    static final ArchRule nothingMakesParsersThatLoad = noClasses()
            .that()
            // Looks for badges in pictures; SvgReaderTest and BakedElementsTest show that it loads nothing.
            .doNotHaveFullyQualifiedName("io.bonafide.format.BakedElements")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.xml\\..*Factory|org\\.xml\\.sax\\.helpers\\.XMLReaderFactory"
                    + "|java\\.beans\\.XMLDecoder|javax\\.imageio\\..*|javax\\.swing\\..*|org\\.apache\\.batik\\..*")
            .because(
                    "a sheet or picture must not make us open addresses: take POI's XMLHelper, which is told not to, or"
                            + " except the class here and show by a test that it loads nothing");

    @ArchTest
    static final ArchRule onlyIntakeAndReportSeeExcel =
            fence(new String[] {"intake", "report"}, "org.apache.poi..", "de.siegmar..");

    @ArchTest
    static final ArchRule onlyFormatAndReportSeePdf = fence(new String[] {"format", "report"}, "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule onlyFormatProofAndJobParseJson = fence(
            new String[] {"format", "proof", "job"},
            "tools.jackson.databind..",
            "tools.jackson.dataformat..",
            "jakarta.json..",
            "com.apicatalog..",
            "com.nimbusds..");

    @ArchTest
    static final ArchRule theDomainSeesNoSpring = noClasses()
            .that()
            .resideInAnyPackage(packages(
                    "claim",
                    "credential",
                    "register",
                    "dossier",
                    "intake",
                    "format",
                    "proof",
                    "verification",
                    "recognition"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule onlyTheLedgerSeesTheDatabase = fence(
            new String[] {"ledger", "job"},
            "java.sql..",
            "javax.sql..",
            "org.springframework.jdbc..",
            "org.h2..",
            "org.flywaydb..");

    @ArchTest
    static final ArchRule timeComesInFromTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("io.bonafide.job..", "io.bonafide.command..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule noRoomForEverything =
            noClasses().should().resideInAnyPackage(packages("util", "common", "service", "impl", "model", "manager"));

    static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join("/", names),
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && Arrays.asList(names).contains(call.getName()));
    }

    private static ArchRule arrows(String room, String... others) {
        String[] allowed = Stream.concat(Stream.of(room), Arrays.stream(others))
                .map(name -> "io.bonafide." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("io.bonafide." + room + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.and(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("io.bonafide.."),
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages(allowed)))
                .allowEmptyShould(true);
    }

    static ArchRule fence(String[] rooms, String... libraries) {
        return classes()
                .that()
                .resideOutsideOfPackages(packages(rooms))
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(libraries);
    }

    private static String[] packages(String... rooms) {
        return Arrays.stream(rooms).map(name -> "io.bonafide." + name + "..").toArray(String[]::new);
    }
}
