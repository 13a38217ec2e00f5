package io.bonafide.job;

import java.util.List;

/**
 * What starting a job came to.
 *
 * @param runs runs that were finished: one gone on with, one begun, both, or none when there was nothing to do
 * @param alreadyDone file name with the earlier run that read the same content under the same policy
 * @param unsettled names of files that were still being written
 */
public record JobOutcome(List<RunResult> runs, List<String> alreadyDone, List<String> unsettled) {}
