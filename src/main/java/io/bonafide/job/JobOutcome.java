package io.bonafide.job;

import java.util.List;

/**
 * What starting a job came to.
 *
 * @param runs runs that were finished: one gone on with, one begun, both, or none when there was nothing to do
 * @param alreadyDone a sentence per file whose content was read before, or under another name
 * @param refused a sentence per file that could not even be opened
 * @param unsettled names of files that were still being written
 */
public record JobOutcome(
        List<RunResult> runs, List<String> alreadyDone, List<String> refused, List<String> unsettled) {}
