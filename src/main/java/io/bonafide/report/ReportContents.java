package io.bonafide.report;

import io.bonafide.recognition.Recognition;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that a run's reports are written from. Candidates are streamed, so that a run of any size is written in flat
 * memory; each call streams anew, in the same order.
 */
public interface ReportContents {

    RunFacts run();

    /** In the order in which they were taken. */
    List<FileFacts> files();

    /** One candidate after the other, by the first row in which they appear. */
    void forEachCandidate(Consumer<Recognition> action);

    /** The domain that somebody registered and a host belongs to; the host itself where that is not known. */
    default String domainOf(String host) {
        return host;
    }
}
