package io.bonafide.job;

import io.bonafide.intake.IntakeSettings;
import io.bonafide.recognition.RecognitionPolicy;
import io.bonafide.register.IssuerRegister;
import io.bonafide.retrieval.IssuerLimits;
import io.bonafide.retrieval.RetrievalSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job file with everything it names loaded.
 *
 * @param name also names its runs
 * @param owner whom candidates and recruiters can ask
 * @param stage shortlist, offer, hired; printed
 * @param zone of the schedule and of the times in reports
 * @param cron when it runs by itself; six fields as Spring reads them
 * @param inbox where files are picked up
 * @param politeness towards issuers, as this employer has agreed it
 * @param patience with issuers that do not answer
 * @param reports folder of this job's reports, one folder per run in it
 * @param keepReports how long reports may be kept; printed
 * @param keepEvidence how long the documents that outcomes rest on are kept; {@code null}: not at all, only their digests
 */
public record JobDefinition(
        String name,
        Path file,
        @Nullable String owner,
        @Nullable String stage,
        ZoneId zone,
        Optional<String> cron,
        Inbox inbox,
        IntakeSettings intake,
        Politeness politeness,
        Patience patience,
        RecognitionPolicy policy,
        IssuerRegister register,
        Path reports,
        @Nullable Period keepReports,
        @Nullable Period keepEvidence) {

    /**
     * Where files are dropped, and where they go.
     *
     * @param match file name patterns
     * @param settle how long a file's size must stand still
     * @param poll how often a watching process looks; empty when only the schedule or a person starts the job
     * @param done where files lie when they have been checked
     * @param quarantine where files lie that could not be read
     */
    public record Inbox(
            Path folder, List<String> match, Duration settle, Optional<Duration> poll, Path done, Path quarantine) {}

    /**
     * @param concurrency requests at a time to one registrable domain
     * @param perSecond requests per second to one registrable domain
     * @param tries per request, the first included
     * @param agreed what single issuers have agreed to instead, by host name
     */
    public record Politeness(
            int concurrency,
            double perSecond,
            int tries,
            Duration callTimeout,
            Duration claimTimeout,
            Map<String, RetrievalSettings.Rate> agreed) {
        public Politeness {
            agreed = Map.copyOf(agreed);
        }

        IssuerLimits limits() {
            return new IssuerLimits(new RetrievalSettings.Rate(concurrency, perSecond), agreed);
        }
    }
}
