package io.bonafide.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet that can be read from its beginning more than once, row by row. */
interface Sheet {

    /** Name on the sheet's tab; {@code null} in files that have none. */
    @Nullable
    String name();

    /** Whether a person who opens the file does not see this sheet. */
    boolean hidden();

    /** @throws UnreadableFile when the file breaks off or turns out to be damaged on the way */
    void rows(RowVisitor visitor) throws UnreadableFile;

    /** Merged cells; complete after the first reading. */
    Merges merges();

    /** What people should know about how this sheet was read; complete after the first reading. */
    List<String> notes();
}
