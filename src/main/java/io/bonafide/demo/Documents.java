package io.bonafide.demo;

import java.util.Optional;
import java.util.Set;

/** What the hosts of a stage answer. Asked by many threads at once. */
public interface Documents {

    /** Every host name that is served, in lower case. */
    Set<String> hosts();

    /**
     * @param host one of {@link #hosts()}
     * @param path decoded path, from the leading slash, without query
     * @return empty for a path that this host knows nothing of (404)
     */
    Optional<Answer> answer(String host, String path);
}
