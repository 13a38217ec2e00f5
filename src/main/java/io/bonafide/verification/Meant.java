package io.bonafide.verification;

import io.bonafide.claim.Claim;
import io.bonafide.credential.Achievement;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of a record's credentials a claim means. By title: the same one, else one that agrees or is an alias in the
 * register; a number in the row decides among several, and where no title fits. A row that gives neither means the only one
 * there is. What a member says serves to find it and proves nothing.
 *
 * @param exhibits those that may be meant, at most ten, in document order
 * @param reason why there is none; {@code null} where there is one
 */
record Meant(List<Exhibit> exhibits, @Nullable Reason reason, List<String> notes) {
    /** Each is judged in full, so a record of a hundred equal titles must not cost a hundred times as much. */
    private static final int MOST = 10;

    private static final int SHORTEST_NUMBER = 4;

    /** A credential of the record, as it stands. */
    private record Found(@Nullable String title, Retrieval<Exhibit> exhibit) {
        boolean isTitled(Predicate<String> wanted) {
            return title != null && wanted.test(title);
        }

        boolean isReadable() {
            return exhibit.fold(got -> true, failed -> false);
        }

        boolean is(Predicate<Exhibit> wanted) {
            return exhibit.fold(wanted::test, failed -> false);
        }
    }

    static Meant by(Claim claim, Exhibit record) {
        List<Found> all = all(record);
        List<Found> meant = closest(claim, all);
        return meant.isEmpty() ? none(all) : of(meant);
    }

    private static List<Found> all(Exhibit record) {
        List<Found> all = new ArrayList<>();
        record.members().forEach(member -> all.add(new Found(member.title(), member.exhibit())));
        for (Achievement one : record.asserted()) {
            all.add(new Found(one.name(), Retrieval.retrieved(record.awarding(one))));
        }
        return all;
    }

    private static List<Found> closest(Claim claim, List<Found> all) {
        String title = claim.achievement();
        String number = claim.credentialNumber();
        Predicate<Found> numbered = found -> number != null && found.is(exhibit -> bears(exhibit, number));
        if (title == null && number == null) {
            return all.size() == 1 ? all : List.of();
        }
        if (title != null) {
            List<Found> same = matching(all, found -> found.isTitled(name -> Titles.areEqual(title, name)));
            List<Found> alike = same.isEmpty() ? matching(all, found -> agrees(found, title)) : same;
            List<Found> picked = matching(alike, numbered);
            if (!alike.isEmpty()) {
                return picked.isEmpty() ? alike : picked;
            }
        }
        return matching(all, numbered);
    }

    private static boolean agrees(Found found, String title) {
        return found.isTitled(name -> Titles.agree(title, name))
                || found.is(exhibit -> TitleCheck.agree(
                        title, exhibit.credential().achievement().name(), exhibit.standing()));
    }

    /** The number as displayed is the credential's id or the end of it. */
    private static boolean bears(Exhibit exhibit, String number) {
        String id = String.valueOf(exhibit.credential().id()).toLowerCase(Locale.ROOT);
        String wanted = number.strip().toLowerCase(Locale.ROOT);
        int before = id.length() - wanted.length() - 1;
        return id.equals(wanted)
                || (wanted.length() >= SHORTEST_NUMBER
                        && before >= 0
                        && id.endsWith(wanted)
                        && !Character.isLetterOrDigit(id.charAt(before)));
    }

    private static Meant of(List<Found> meant) {
        List<Found> readable = matching(meant, Found::isReadable);
        return readable.isEmpty()
                ? unreadable(meant.get(0))
                : new Meant(
                        readable.stream().limit(MOST).flatMap(Meant::exhibit).toList(), null, List.of());
    }

    /** What cannot be read and does not even say what it is may be the one that is meant. */
    private static Meant none(List<Found> all) {
        return all.stream()
                .filter(found -> found.title() == null && !found.isReadable())
                .findFirst()
                .map(Meant::unreadable)
                .orElseGet(() -> new Meant(
                        List.of(),
                        Reason.NO_MATCH,
                        List.of(Note.RECORD_WITHOUT_MATCH.with(String.valueOf(all.size())))));
    }

    private static Meant unreadable(Found found) {
        return found.exhibit()
                .fold(
                        got -> new Meant(List.of(got), null, List.of()),
                        failed -> new Meant(
                                List.of(),
                                RetrievalCheck.reasonFor(failed.failure()),
                                List.of(Note.RECORD_MEMBER_UNREAD.with(failed.detail()))));
    }

    private static Stream<Exhibit> exhibit(Found found) {
        return found.exhibit().fold(Stream::of, failed -> Stream.empty());
    }

    private static List<Found> matching(List<Found> all, Predicate<Found> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
