package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An issuer's site with an assertion, its badge class and profile, which notes what it is asked for. */
final class HostedSite {
    static final String ASSERTION = "https://badges.example/assertions/1";
    static final String BADGE = "https://badges.example/badges/2";
    static final String ISSUER = "https://badges.example/issuers/3";

    private final Map<String, Sample> hosted = new HashMap<>(Map.of(
            ASSERTION, Sample.of("ob2-assertion.json"),
            BADGE, Sample.of("ob2-badge.json"),
            ISSUER, Sample.of("ob2-issuer.json")));
    private final List<String> asked = new ArrayList<>();

    Sample at(String address) {
        return Objects.requireNonNull(hosted.get(address), address);
    }

    void put(String address, Sample sample) {
        hosted.put(address, sample);
    }

    List<String> asked() {
        return asked;
    }

    /** Reads what was given at {@code origin}, fetching what is needed from this site. */
    Reading.Complete read(Sample given, String origin) throws UnreadableDocument {
        return read(given.document(), origin);
    }

    Reading.Complete read(SecuredDocument given, String origin) throws UnreadableDocument {
        asked.clear();
        Reading reading = CredentialReaders.inOrder().read(given, origin);
        while (reading instanceof Reading.Needs needs) {
            asked.add(needs.address());
            assertThat(asked).hasSizeLessThan(4);
            reading = needs.next().with(at(needs.address()).document(), needs.address());
        }
        return (Reading.Complete) reading;
    }
}
