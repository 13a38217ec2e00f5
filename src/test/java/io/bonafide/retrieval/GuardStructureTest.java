package io.bonafide.retrieval;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** The client cannot be borrowed, copied or slipped past. */
@AnalyzeClasses(packages = "io.bonafide", importOptions = ImportOption.DoNotIncludeTests.class)
class GuardStructureTest {

    @ArchTest
    static final ArchRule oneClient = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(GuardedClient.class.getName())
            .and()
            .resideInAPackage("io.bonafide.retrieval..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(OkHttpClient.class, OkHttpClient.Builder.class, ConnectionPool.class, Dispatcher.class)
            .because("whoever holds the client or its builder can take its guards off; ask GuardedClient");

    @Test
    void theClientIsFinalAndLeaksNothing() {
        assertThat(GuardedClient.class).isFinal().isPackagePrivate();
        assertThat(Stream.of(GuardedClient.class.getDeclaredFields()).filter(field -> !field.isSynthetic()))
                .allMatch(field -> Modifier.isPrivate(field.getModifiers()));
        assertThat(Stream.of(GuardedClient.class.getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers())))
                .extracting(Method::toString)
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method).contains("Reply", "get("));
        assertThat(GuardedClient.class.getDeclaredConstructors()).hasSize(1);
        assertThat(GuardedClient.class.getDeclaredConstructors()[0].getParameterTypes())
                .containsExactly(RetrievalSettings.class, Stage.class, Gate.class);
    }

    // OkHttp matches pooled connections without looking at the socket factory: a shared pool would be a way around it.
    @Test
    void itSharesPoolAndDispatcherWithNobody() throws Exception {
        OkHttpClient one = inner(client());
        OkHttpClient other = inner(client());
        OkHttpClient stranger = new OkHttpClient();
        for (OkHttpClient another : List.of(other, stranger)) {
            assertThat(one.connectionPool()).isNotSameAs(another.connectionPool());
            assertThat(one.dispatcher()).isNotSameAs(another.dispatcher());
        }
        assertThat(one.followRedirects()).isFalse();
        assertThat(one.followSslRedirects()).isFalse();
        assertThat(one.proxy()).isNull();
        assertThat(one.socketFactory()).isInstanceOf(CheckedSockets.class);
        assertThat(one.dns()).isInstanceOf(CheckedDns.class);
    }

    private static GuardedClient client() {
        RetrievalSettings settings = Loopback.settings();
        return new GuardedClient(settings, Stage.NONE, new Gate(settings, Stage.NONE, Loopback::nowhere));
    }

    private static OkHttpClient inner(GuardedClient client) throws ReflectiveOperationException {
        Field field = GuardedClient.class.getDeclaredField("client");
        field.setAccessible(true);
        return (OkHttpClient) field.get(client);
    }
}
