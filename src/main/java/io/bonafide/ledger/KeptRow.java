package io.bonafide.ledger;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.Sha256;
import io.bonafide.dossier.KeptDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A kept document as a row, and back. */
final class KeptRow {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_MEDIA_TYPE = 200;
    private static final int LONGEST_ETAG = 256;

    private KeptRow() {}

    /** Whether a row holds what cannot be cut short: where it came from, and the server's name for it. */
    static boolean holds(KeptDocument document) {
        return isWithin(document.answered(), LONGEST_ADDRESS) && isWithin(document.etag(), LONGEST_ETAG);
    }

    private static boolean isWithin(@Nullable String text, int length) {
        return text == null || text.length() <= length;
    }

    static MapSqlParameterSource of(KeptDocument kept) {
        return new MapSqlParameterSource("key", kept.key().hex())
                .addValue("digest", kept.document().digest().hex())
                .addValue("etag", kept.etag(), Types.VARCHAR)
                .addValue("lastModified", time(kept.lastModified()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("fetchedAt", Sql.time(kept.fetchedAt()))
                .addValue("checkedAt", Sql.time(kept.checkedAt()))
                .addValue("freshUntil", Sql.time(kept.freshUntil()))
                .addValue("expires", Sql.time(kept.expires()));
    }

    static SqlParameterSource of(KeptDocument kept, byte[] packed) {
        return of(kept).addValue("address", Sql.fitting(kept.address(), LONGEST_ADDRESS), Types.VARCHAR)
                .addValue("answered", kept.answered(), Types.VARCHAR)
                .addValue("mediaType", Sql.fitting(kept.document().mediaType(), LONGEST_MEDIA_TYPE))
                .addValue("body", packed, Types.VARBINARY)
                .addValue("size", packed.length);
    }

    private static java.time.@Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : Sql.time(instant);
    }

    /** Empty when the bytes are not those that were kept, or its times cannot be true. */
    static Optional<KeptDocument> read(Sha256 key, ResultSet row) throws SQLException {
        String mediaType = row.getString("media_type");
        String digest = row.getString("digest");
        SecuredDocument whole = PackedBody.unpack(row.getBytes("body"))
                .map(bytes -> new SecuredDocument(bytes, mediaType))
                .filter(document -> document.digest().hex().equals(digest))
                .orElse(null);
        Instant fetched = at(row, "fetched_at");
        Instant checked = at(row, "checked_at");
        Instant fresh = at(row, "fresh_until");
        Instant expires = at(row, "expires_at");
        if (whole == null || checked.isBefore(fetched) || fresh.isAfter(expires)) {
            return Optional.empty();
        }
        return Optional.of(new KeptDocument(
                key,
                row.getString("address"),
                row.getString("answered"),
                whole,
                row.getString("etag"),
                Sql.instant(row, "last_modified"),
                fetched,
                checked,
                fresh,
                expires));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        Instant instant = Sql.instant(row, column);
        if (instant == null) {
            throw new SQLException("No time in " + column);
        }
        return instant;
    }
}
