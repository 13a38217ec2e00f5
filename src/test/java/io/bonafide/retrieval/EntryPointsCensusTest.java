package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Counts the places that open addresses, so that none is added without its row in {@link EntryPoints}. */
class EntryPointsCensusTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.bonafide.retrieval");

    private static final String[] ASKING = {"fresh", "common", "ofIssuer", "pointedAt", "list", "listOfSite"};

    @Test
    void whoeverAsksForADocumentHasItsEntryPoint() {
        assertThat(callers(call -> isTo(call, Documents.class, ASKING)))
                .as("A new place opens addresses: plan what leads there in EntryPoints, then enter it here")
                .containsExactlyInAnyOrder(
                        "Credentials.supply", // assertion's own id, badge class, badge class's issuer, image
                        "Documents.fresh",
                        "Documents.listOfSite",
                        "Documents.ofIssuer",
                        "Exhibits.refreshed", // refresh service, member's refresh service
                        "HostedConnector.locate", // claim's link, links in pages and papers
                        "IssuerProfiles.fetched", // issuer's id, did:web, issuers of lists, members, endorsements
                        "IssuerProfiles.withKeyDocument", // badge's key
                        "IssuerProfiles.withKeys", // redirect of a key, of a key set, of a member's key
                        "IssuerRecordConnector.ask", // records behind pages and of numbers
                        "PlatformPageConnector.locate", // page of a platform
                        "StatusListCredentials.list", // both kinds of lists of bits
                        "StatusListCredentials.names"); // both kinds of revocation lists
    }

    @Test
    void onlyDocumentsFetchAndOnlyTheFetcherAsks() {
        assertThat(callers(call -> isTo(call, Fetcher.class, "fetch")))
                .containsExactlyInAnyOrder("Documents.lasting", "Documents.once", "Fetcher.fetch");
        assertThat(callers(call -> isTo(call, PoliteClient.class, "ask"))).containsExactly("Fetcher.follow");
        assertThat(callers(call -> isTo(call, ObservedClient.class, "get"))).containsExactly("PoliteClient.askInTurn");
        assertThat(callers(call -> isTo(call, GuardedClient.class, "get"))).containsExactly("ObservedClient.get");
    }

    private static boolean isTo(JavaMethodCall call, Class<?> owner, String... names) {
        return call.getTargetOwner().isEquivalentTo(owner) && Set.of(names).contains(call.getName());
    }

    private static Set<String> callers(Predicate<JavaMethodCall> wanted) {
        return ROOM.stream()
                .flatMap(room -> room.getMethodCallsFromSelf().stream())
                .filter(wanted)
                .map(call -> call.getOriginOwner().getSimpleName() + "."
                        + call.getOrigin().getName().replaceAll("lambda\\$(\\w+)\\$\\d+", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
