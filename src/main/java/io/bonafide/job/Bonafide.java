package io.bonafide.job;

import io.bonafide.ledger.Ledger;
import io.bonafide.retrieval.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The product, opened: ledger, launcher, watch. Closing it closes the ledger. */
public final class Bonafide implements AutoCloseable {
    private static final String DATA = "bonafide.data";

    private final ConfigurableApplicationContext context;

    private Bonafide(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param settings over everything else
     * @param stage loopback issuers instead of the internet
     * @throws DatabaseInUse when another process holds the ledger
     * @throws CannotOpen when a setting or the ledger makes no sense
     */
    public static Bonafide open(Map<String, String> settings, @Nullable Stage stage) throws DatabaseInUse {
        return open(settings, stage, null);
    }

    /**
     * @param clock what time it is, for tests that let days pass; {@code null} for the real one
     */
    static Bonafide open(Map<String, String> settings, @Nullable Stage stage, @Nullable InstantSource clock)
            throws DatabaseInUse {
        return open(settings, stage, clock, null);
    }

    /**
     * @param registry of metrics that is told as well
     */
    static Bonafide open(
            Map<String, String> settings,
            @Nullable Stage stage,
            @Nullable InstantSource clock,
            @Nullable MeterRegistry registry)
            throws DatabaseInUse {
        SpringApplicationBuilder application = new SpringApplicationBuilder(BonafideConfiguration.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false);
        application.initializers(context -> {
            // H2 takes no path that is relative by accident.
            ConfigurableEnvironment environment = context.getEnvironment();
            Path data = Path.of(environment.getRequiredProperty(DATA))
                    .toAbsolutePath()
                    .normalize();
            environment.getPropertySources().addFirst(new MapPropertySource("data", Map.of(DATA, data.toString())));
        });
        bring(application, InstantSource.class, clock);
        bring(application, Stage.class, stage);
        bring(application, MeterRegistry.class, registry);
        try {
            String[] overriding = settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new);
            return new Bonafide(application.run(overriding));
        } catch (RuntimeException failure) {
            DatabaseInUse.throwIf(failure);
            throw new CannotOpen(failure);
        }
    }

    private static <T> void bring(SpringApplicationBuilder application, Class<T> type, @Nullable T bean) {
        if (bean != null) {
            application.initializers(context -> ((GenericApplicationContext) context).registerBean(type, () -> bean));
        }
    }

    public Launcher launcher() {
        return context.getBean(Launcher.class);
    }

    public Watch watch() {
        return context.getBean(Watch.class);
    }

    /** Promises that the ledger does not keep, one line each. */
    public List<String> complaints() {
        return ledger().doctor().complaints();
    }

    /** What verdicts rest on. */
    public Evidence evidence() {
        return new Evidence(ledger(), context.getBean(InstantSource.class));
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
