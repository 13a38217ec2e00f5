package io.bonafide.verification;

/** Remarks of check results. Each has its sentence in {@code Reasons.properties} under {@code note.} and its key. */
enum Note {
    DEVIATION("deviation"),
    PROOF_NOT_USED("proof.unused"),
    SELECTIVE("proof.selective"),
    OLD_SUITE_NAME("proof.suite.old"),
    KEY_NOT_LISTED("key.not.listed"),
    KEY_AMBIGUOUS("key.ambiguous"),
    KEY_NOT_FOR_ASSERTION("key.not.for.assertion"),
    KEY_EXPIRED("key.expired"),
    KEY_REVOKED("key.revoked"),
    KEY_OF_ANOTHER("key.of.another"),
    PROFILE_OF_ANOTHER("profile.of.another"),
    ISSUER_IS_ITS_KEY("issuer.is.its.key"),
    LOOK_ALIKE("issuer.lookalike"),
    STATUS_OTHER("status.other"),
    STATUS_METHOD("status.method"),
    LIST_UNAVAILABLE("list.unavailable"),
    LIST_NOT_PROVED("list.not.proved"),
    LIST_NOT_CURRENT("list.not.current"),
    LIST_OF_ANOTHER("list.of.another"),
    LIST_MOVED("list.moved"),
    LIST_PURPOSE("list.purpose"),
    LIST_INDEX("list.index"),
    LIST_SHORT("list.short"),
    LIST_WITHOUT_END("list.without.end"),
    STATUS_MESSAGE("status.message"),
    EXPIRES_SOON("validity.soon"),
    SKEW_TOLERATED("validity.skew"),
    ADDRESS_MATCHES("recipient.address"),
    NAME_MATCHES("recipient.name"),
    HASH_UNSALTED("recipient.unsalted"),
    HASH_FITS_NONE("recipient.hash"),
    HASH_UNKNOWN("recipient.hash.unknown"),
    ADDRESS_DIFFERS("recipient.address.other"),
    SCRIPTS_DIFFER("recipient.scripts"),
    HASH_MD5("recipient.md5"),
    FORMER_NAME("recipient.former"),
    HOLDER_NOT_ASKED("recipient.holder"),
    MATCH_STRONG("recipient.strong"),
    MATCH_WEAK("recipient.weak"),
    MATCH_NOT_PROVABLE("recipient.unprovable"),
    MATCH_NONE("recipient.mismatch"),
    PARTICIPATION("assessment.participation"),
    TITLE_ALIAS("title.alias"),
    ISSUER_ALIAS("awarder.alias"),
    ISSUER_NOT_FOR_ACHIEVEMENT("achievement.creator"),
    RECORD_BY("record.by"),
    RECORD_NOT_CHECKED("record.not.checked"),
    RECORD_NOT_CURRENT("record.not.current"),
    RECORD_SUBJECT("record.subject"),
    RECORD_WITHOUT_MATCH("record.without.match"),
    RECORD_MEMBER_UNREAD("record.member.unread"),
    REFRESHED("refreshed"),
    REFRESH_FAILED("refresh.failed"),
    REFRESH_NOT_PROVED("refresh.not.proved"),
    REFRESH_OLDER("refresh.older"),
    ENDORSED_BY("endorsed.by"),
    ENDORSEMENT_OWN("endorsement.own"),
    ENDORSEMENT_INVALID("endorsement.invalid"),
    LISTED_ELSEWHERE("shared.elsewhere"),
    PAGE_TITLE("page.title"),
    PAGE_SHOWS_TITLE("page.shows.title"),
    PAGE_LACKS_TITLE("page.lacks.title"),
    PAGE_SHOWS_NAME("page.shows.name"),
    PAGE_LACKS_NAME("page.lacks.name"),
    PAGE_NOT_LEGIBLE("page.not.legible"),
    PAGE_EXTRACTOR("page.extractor");

    private final String key;

    Note(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The remark with what it is about. */
    String with(String value) {
        return key + ":" + value;
    }
}
