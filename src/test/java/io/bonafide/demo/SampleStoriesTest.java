package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code input-samples} anew; the same content makes the same bytes. Run it after changing a story: {@code mvn
 * test -Dgroups=samples -DexcludedGroups= -Dlong.proofs=none -Dtest=SampleStoriesTest}.
 */
@Tag("samples")
class SampleStoriesTest {
    static final Path SAMPLES = Path.of("input-samples");

    @Test
    void writesEveryStory() throws IOException {
        for (Story story : stories()) {
            story.writeTo(SAMPLES);
        }

        assertThat(StoryDocuments.in(SAMPLES).hosts()).contains("badges.northfield.example");
    }

    static List<Story> stories() {
        return List.of(
                StoryAllConfirmed.write(),
                StoryWithdrawn.write(),
                StoryAnotherPerson.write(),
                StoryTampered.write(),
                StoryNoAnswer.write(),
                StoryMessy.write(),
                StoryNames.write(),
                StoryDetails.write(),
                StoryFormats.write());
    }
}
