package io.bonafide.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.SupportedTable;
import io.bonafide.credential.StatusEntry.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README names the credentials and status methods that there are, and no others. */
class SupportedKindsTest {

    @Test
    void credentials() {
        Stream<String> formats = Arrays.stream(CredentialFormat.values()).map(CredentialFormat::title);

        assertThat(SupportedTable.names("Credentials")).containsExactlyInAnyOrderElementsOf(formats.toList());
    }

    @Test
    void statusMethods() {
        Stream<String> methods =
                Arrays.stream(Kind.values()).map(SupportedKindsTest::name).flatMap(Optional::stream);

        assertThat(SupportedTable.names("Status")).containsExactlyInAnyOrderElementsOf(methods.toList());
    }

    /** As lists call themselves. */
    private static Optional<String> name(Kind kind) {
        return switch (kind) {
            case BITSTRING_STATUS_LIST -> Optional.of("BitstringStatusList");
            case STATUS_LIST_2021 -> Optional.of("StatusList2021");
            case REVOCATION_LIST_1EDTECH -> Optional.of("1EdTechRevocationList");
            case REVOCATION_LIST_OPEN_BADGES_2 -> Optional.of("RevocationList");
            case UNSUPPORTED -> Optional.empty();
        };
    }
}
