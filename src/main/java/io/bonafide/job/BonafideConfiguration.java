package io.bonafide.job;

import io.bonafide.dossier.Dossiers;
import io.bonafide.dossier.EvidenceStore;
import io.bonafide.ledger.Ledger;
import io.bonafide.retrieval.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the rooms are joined. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(BonafideProperties.class)
class BonafideConfiguration {
    private static final int IDLE_SECONDS = 10;

    /** The one clock; everything else is told the time. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Ledger ledger(DataSource database, PlatformTransactionManager transactions, Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        boolean alone = url.startsWith("jdbc:h2:file:") && !url.contains("AUTO_SERVER");
        String owner = environment.getProperty("HOSTNAME", "this machine") + ", process "
                + ProcessHandle.current().pid();
        return Ledger.on(database, new TransactionTemplate(transactions), new JsonRecordFormat(), owner, alone);
    }

    @Bean
    AtomicBoolean stopping() {
        return new AtomicBoolean();
    }

    @Bean
    VerificationSteps verificationSteps(
            JobRepository repository,
            Ledger ledger,
            InstantSource clock,
            BonafideProperties properties,
            Environment environment) {
        return new VerificationSteps(
                repository,
                ledger,
                clock,
                executor("hosts-", HostPartitions.MOST, environment),
                flights(properties.claimsInFlight(), environment),
                properties.claimsInFlight());
    }

    /** Virtual threads where the JVM has them and the setting allows, platform threads elsewhere; the same limit. */
    private static AsyncTaskExecutor flights(int limit, Environment environment) {
        return Threading.VIRTUAL.isActive(environment)
                ? executor("claims-", limit, environment)
                : pool("claims-", limit);
    }

    private static AsyncTaskExecutor executor(String prefix, int limit, Environment environment) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(prefix);
        executor.setVirtualThreads(Threading.VIRTUAL.isActive(environment));
        executor.setConcurrencyLimit(limit);
        return executor;
    }

    /** Platform threads are used again: one made for every claim costs as much as some claims do. */
    private static AsyncTaskExecutor pool(String prefix, int limit) {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix(prefix);
        pool.setCorePoolSize(0);
        // Whoever has just done its work may still be on its way back when its place is taken again.
        pool.setMaxPoolSize(2 * limit);
        pool.setQueueCapacity(0);
        pool.setKeepAliveSeconds(IDLE_SECONDS);
        pool.setDaemon(true);
        pool.initialize();
        return pool;
    }

    @Bean
    BiFunction<JobDefinition, EvidenceStore, Dossiers> dossiers(
            BonafideProperties properties,
            InstantSource clock,
            ObjectProvider<Stage> stage,
            Ledger ledger,
            Lookout lookout) {
        return new DossiersByJob(properties, clock, stage.getIfAvailable(), ledger.documents(), lookout.meters());
    }

    /** Registries that come with the installation are told as well. */
    @Bean
    Lookout lookout(BonafideProperties properties, ObjectProvider<MeterRegistry> registries, InstantSource clock) {
        Path file = properties.metrics().file();
        return new Lookout(
                registries.orderedStream().toList(),
                file == null ? null : new MetricsFile(file),
                properties.metrics().hosts(),
                clock);
    }

    @Bean
    Launcher launcher(
            Ledger ledger,
            VerificationSteps steps,
            JobOperator operator,
            JobRepository repository,
            BiFunction<JobDefinition, EvidenceStore, Dossiers> dossiers,
            BonafideProperties properties,
            InstantSource clock,
            AtomicBoolean stopping,
            ObjectProvider<Stage> stage,
            Lookout lookout) {
        @Nullable Stage demo = stage.getIfAvailable();
        RunWork work = new RunWork(
                ledger, steps, operator, repository, dossiers, lookout, clock, demo != null, ProductVersion.read());
        return new Launcher(ledger, work, new PrivateCopies(properties.data()), clock, stopping);
    }

    @Bean
    Watch watch(Launcher launcher, Ledger ledger, InstantSource clock) {
        return new Watch(launcher, ledger.runs(), clock);
    }
}
