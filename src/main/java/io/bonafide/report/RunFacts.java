package io.bonafide.report;

import io.bonafide.credential.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What every report says about the run it belongs to.
 *
 * @param zone in which local times are shown
 * @param contact whom candidates and recruiters can ask
 * @param deleteAfter when the reports have to be deleted
 * @param firstReportedAt when these reports came out first, where they are issued anew because of claims put off then
 * @param demo made against loopback issuers; the report says DEMO on every page
 */
public record RunFacts(
        String runId,
        String job,
        Instant startedAt,
        Instant reportedAt,
        ZoneId zone,
        String policyId,
        String policyVersion,
        Sha256 policyDigest,
        @Nullable String stage,
        @Nullable String contact,
        @Nullable LocalDate deleteAfter,
        boolean demo,
        String productVersion,
        @Nullable Instant firstReportedAt) {

    /** Reported for the first time. */
    public RunFacts(
            String runId,
            String job,
            Instant startedAt,
            Instant reportedAt,
            ZoneId zone,
            String policyId,
            String policyVersion,
            Sha256 policyDigest,
            @Nullable String stage,
            @Nullable String contact,
            @Nullable LocalDate deleteAfter,
            boolean demo,
            String productVersion) {
        this(
                runId,
                job,
                startedAt,
                reportedAt,
                zone,
                policyId,
                policyVersion,
                policyDigest,
                stage,
                contact,
                deleteAfter,
                demo,
                productVersion,
                null);
    }
}
