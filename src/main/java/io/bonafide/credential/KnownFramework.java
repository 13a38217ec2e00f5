package io.bonafide.credential;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The frameworks of skills, occupations and levels whose identifiers are worth keeping as such. */
public enum KnownFramework {
    /** European Skills, Competences, Qualifications and Occupations. */
    ESCO,
    /** Credential Transparency Description Language: entries of the Credential Registry by CTID. */
    CTDL,
    /** Occupational Information Network. */
    ONET,
    /** European Qualifications Framework. */
    EQF,
    /** Qualifications Framework of the European Higher Education Area. */
    QF_EHEA,
    OTHER;

    private static final int CTID_LENGTH = 39;

    /**
     * Recognised by the framework's name or by where the target lies; never by the look of a code alone, except a CTID,
     * which is like nothing else.
     *
     * @param name the framework as stated
     * @param targets code or addresses of the target as stated
     */
    public static KnownFramework of(@Nullable String name, @Nullable String... targets) {
        KnownFramework named = name == null ? OTHER : named(name.strip().toLowerCase(Locale.ROOT));
        for (String target : targets) {
            if (named == OTHER && target != null) {
                named = located(target.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }

    private static KnownFramework named(String name) {
        if (name.contains("european higher education area") || name.equals("qf-ehea") || name.equals("qf ehea")) {
            return QF_EHEA;
        }
        if (isWord(name, "eqf") || name.startsWith("european qualifications framework")) {
            return EQF;
        }
        if (isWord(name, "esco") || name.startsWith("european skills, competences")) {
            return ESCO;
        }
        if (isWord(name, "ctdl") || name.startsWith("ctdl-asn") || name.startsWith("credential engine")) {
            return CTDL;
        }
        return isWord(name, "o*net") || isWord(name, "onet") || isWord(name, "o*net-soc") ? ONET : OTHER;
    }

    private static boolean isWord(String name, String word) {
        return name.equals(word) || name.startsWith(word + " ") || name.startsWith(word + ":");
    }

    private static KnownFramework located(String target) {
        if (isCtid(target)) {
            return CTDL;
        }
        String place = target.startsWith("https://")
                ? target.substring("https://".length())
                : target.startsWith("http://") ? target.substring("http://".length()) : "";
        if (startsWithAny(place, Set.of("data.europa.eu/esco/"))) {
            return ESCO;
        }
        if (startsWithAny(place, Set.of("data.europa.eu/snb/eqf/"))) {
            return EQF;
        }
        if (startsWithAny(place, Set.of("credentialengineregistry.org/", "credentialfinder.org/"))) {
            return CTDL;
        }
        return startsWithAny(place, Set.of("www.onetonline.org/", "onetonline.org/")) ? ONET : OTHER;
    }

    private static boolean startsWithAny(String place, Set<String> beginnings) {
        return beginnings.stream().anyMatch(place::startsWith);
    }

    /** {@code ce-} and a UUID. */
    private static boolean isCtid(String target) {
        return target.length() == CTID_LENGTH
                && target.startsWith("ce-")
                && target.chars().skip(3).allMatch(letter -> letter == '-' || Character.digit(letter, 16) >= 0);
    }
}
