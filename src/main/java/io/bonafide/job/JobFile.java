package io.bonafide.job;

import io.bonafide.intake.Field;
import io.bonafide.intake.IntakeSettings;
import io.bonafide.job.JobDefinition.Inbox;
import io.bonafide.job.JobDefinition.Politeness;
import io.bonafide.register.IssuerRegister;
import io.bonafide.register.Platform;
import io.bonafide.register.RecordRoute;
import io.bonafide.register.RegisteredIssuer;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** Reads a job file and everything it names. Paths in it are relative to it. */
public final class JobFile {
    /** What people drop as a list of candidates. The older formats are refused with advice; unmatched, nobody would say a word. */
    private static final List<String> SPREADSHEETS =
            List.of("*.xlsx", "*.csv", "*.tsv", "*.xls", "*.xlsm", "*.xlsb", "*.ods", "*.numbers");

    private static final Map<String, Optional<IntakeSettings.DateOrder>> DATES = Map.of(
            "day-first", Optional.of(IntakeSettings.DateOrder.DAY_FIRST),
            "month-first", Optional.of(IntakeSettings.DateOrder.MONTH_FIRST),
            "automatic", Optional.empty());

    private final Path file;
    private final Path folder;
    private final Settings settings;

    private JobFile(Path file) throws InvalidFile {
        this.file = file;
        this.folder = file.toAbsolutePath().resolveSibling("").normalize();
        this.settings = Settings.of(file);
    }

    /**
     * @throws InvalidFile when the job, its policy or an issuer list cannot be used; all problems of one file at once
     */
    public static JobDefinition read(Path file) throws InvalidFile {
        return new JobFile(file).definition();
    }

    private JobDefinition definition() throws InvalidFile {
        settings.choice("apiVersion", Map.of("bonafide/v1", true), true);
        settings.choice("kind", Map.of("job", true), true);
        Settings schedule = settings.objectOrEmpty("schedule");
        Settings input = settings.objectOrEmpty("input");
        Settings verify = settings.objectOrEmpty("verify");
        Settings report = settings.objectOrEmpty("report");
        Settings retention = settings.objectOrEmpty("retention");
        String name = name();
        String owner = settings.textOrNull("owner");
        String stage = settings.textOrNull("stage");
        ZoneId zone = zone(schedule);
        Optional<String> cron = cron(schedule);
        Inbox inbox = inbox(input);
        IntakeSettings intake = intake(input);
        Politeness politeness = PolitenessFields.read(verify);
        Patience patience = PolitenessFields.patience(verify);
        Path policy = folder.resolve(settings.text("policy"));
        List<String> issuers = settings.texts("issuers");
        Path reports = folder.resolve(report.find("out").orElse("../reports")).normalize();
        Period keep = retention.period("reports");
        Period evidence = evidence(retention);
        List.of(schedule, input, verify, report, retention, settings).forEach(Settings::expectNothingElse);
        settings.complain();
        return new JobDefinition(
                name,
                file,
                owner,
                stage,
                zone,
                cron,
                inbox,
                intake,
                politeness,
                patience,
                PolicyFile.read(policy),
                register(issuers),
                reports,
                keep,
                evidence);
    }

    private String name() {
        String name = settings.text("name");
        if (!name.isEmpty() && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
            settings.reject("name", "has to be 1 to 80 letters, digits, dots, hyphens: it names folders");
        }
        return name;
    }

    private static @Nullable Period evidence(Settings retention) {
        Period evidence = retention.period("evidence");
        if (evidence != null && evidence.isZero()) {
            retention.reject("evidence", "leave it out where documents are not to be kept");
        }
        return evidence;
    }

    private static ZoneId zone(Settings schedule) {
        return schedule.parsed(
                "zone",
                text -> {
                    try {
                        return ZoneId.of(text);
                    } catch (DateTimeException unknown) {
                        return null;
                    }
                },
                "a time zone such as Europe/Berlin",
                ZoneId.of("UTC"));
    }

    /** Five fields as in crontab, or six as Spring reads them. */
    private static Optional<String> cron(Settings schedule) {
        String none = "";
        String cron = schedule.parsed(
                "cron",
                text -> {
                    String six = text.split("\\s+").length == 5 ? "0 " + text : text;
                    return CronExpression.isValidExpression(six) ? six : null;
                },
                "a cron expression such as \"30 1 * * MON-FRI\"",
                none);
        return cron.equals(none) ? Optional.empty() : Optional.of(cron);
    }

    private Inbox inbox(Settings input) {
        Path inbox = folder.resolve(input.text("folder")).normalize();
        List<String> match = input.texts("match");
        Duration never = Duration.ofSeconds(-1);
        Duration poll = input.duration("poll", never);
        return new Inbox(
                inbox,
                match.isEmpty() ? SPREADSHEETS : match,
                input.duration("settle", Duration.ofSeconds(20)),
                poll.equals(never) ? Optional.empty() : Optional.of(poll),
                folder.resolve(input.find("done").orElse(inbox.resolve("done").toString()))
                        .normalize(),
                folder.resolve(input.find("quarantine")
                                .orElse(inbox.resolve("quarantine").toString()))
                        .normalize());
    }

    private static IntakeSettings intake(Settings input) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            fields.put(field.key(), field);
        }
        Map<String, Field> mapping = new LinkedHashMap<>();
        Settings columns = input.objectOrEmpty("columns");
        for (String header : columns.names()) {
            Field field = fields.get(columns.text(header));
            if (field == null) {
                columns.reject(header, "expected one of " + String.join(", ", fields.keySet()));
            } else {
                mapping.put(header, field);
            }
        }
        IntakeSettings.Limits standard = IntakeSettings.Limits.standard();
        return new IntakeSettings(
                mapping,
                input.choice("dates", DATES, Optional.empty()),
                input.choice("hidden_sheets", Map.of("skip", false, "read", true), false),
                new IntakeSettings.Limits(
                        standard.fileBytes(),
                        input.number("rows", 1, 1_000_000, standard.rows()),
                        standard.columns(),
                        standard.cellCharacters()));
    }

    private IssuerRegister register(List<String> names) throws InvalidFile {
        List<RegisteredIssuer> issuers = new ArrayList<>();
        List<Platform> platforms = new ArrayList<>();
        List<RecordRoute> records = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            IssuerFile read = IssuerFile.read(folder.resolve(name));
            if (!seen.add(read.list())) {
                throw new InvalidFile(
                        List.of(file + ": issuers: two files call themselves list \"" + read.list() + "\""));
            }
            issuers.addAll(read.issuers());
            platforms.addAll(read.platforms());
            records.addAll(read.records());
        }
        return new IssuerRegister(issuers, platforms, records);
    }
}
