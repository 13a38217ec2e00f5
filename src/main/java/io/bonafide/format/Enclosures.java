package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.CredentialFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a verifiable credential brings with it: members and associations of a record (CLR 2.0, ClrSubject),
 * endorsements (Open Badges 3.0, {@code endorsement} and {@code endorsementJwt}), the refresh service.
 */
final class Enclosures {
    static final int MOST_MEMBERS = 100;
    static final int MOST_ENDORSEMENTS = 20;
    private static final int MOST_ASSOCIATIONS = 1_000;
    private static final String REFRESH_TYPE = "1EdTechCredentialRefresh";

    private final Part credential;
    private final @Nullable Part subject;
    private final boolean record;

    Enclosures(Part credential, @Nullable Part subject, CredentialFormat format) {
        this.credential = credential;
        this.subject = subject;
        this.record = format == CredentialFormat.CLR_2;
    }

    /** @throws UnreadableDocument when a record holds more than can be looked at; a part of it would mislead */
    Enclosed read() throws UnreadableDocument {
        List<RecordMember> members = record && subject != null ? members(subject) : List.of();
        List<Achievement> asserted = record && subject != null ? asserted(subject) : List.of();
        if (record && subject != null) {
            judgeAssociations(subject, members);
        }
        return new Enclosed(
                members.stream()
                        .map(member -> new Enclosed.Member(member.document(), member.title()))
                        .toList(),
                asserted,
                endorsements(),
                refresh());
    }

    private static List<RecordMember> members(Part subject) throws UnreadableDocument {
        List<RecordMember> members = new ArrayList<>();
        for (JsonNode item : bounded(subject, "verifiableCredential")) {
            RecordMember member = RecordMember.of(item);
            if (member == null) {
                subject.deviations().malformed(subject.pointerTo("verifiableCredential"), "Not a credential");
            } else {
                members.add(member);
            }
        }
        return members;
    }

    private static List<Achievement> asserted(Part subject) throws UnreadableDocument {
        bounded(subject, "achievement");
        return Achievements.ofRecord(subject);
    }

    private static List<JsonNode> bounded(Part subject, String name) throws UnreadableDocument {
        List<JsonNode> items = subject.items(name);
        if (items.size() > MOST_MEMBERS) {
            throw unsupported("A record of more than " + MOST_MEMBERS + " credentials");
        }
        return items;
    }

    /** An association has to lead from something in the record to something in it; else it says nothing, and is noted. */
    private static void judgeAssociations(Part subject, List<RecordMember> members) {
        Set<String> ids = new HashSet<>();
        members.forEach(member -> member.addIdsTo(ids));
        subject.items("achievement").forEach(item -> RecordMember.addIds(item, ids));
        long astray = subject.items("association").stream()
                .limit(MOST_ASSOCIATIONS)
                .flatMap(item -> Stream.of(item.path("sourceId"), item.path("targetId")))
                .filter(id -> !ids.contains(id.asString("")))
                .count();
        if (astray > 0) {
            subject.deviations()
                    .tolerated(
                            subject.pointerTo("association"), "Refers " + astray + " times to nothing in the record");
        }
    }

    private List<Enclosed.Endorsement> endorsements() {
        List<Enclosed.Endorsement> all = new ArrayList<>();
        addEndorsements(credential, all);
        if (credential.node().path("issuer").isObject()) {
            credential.parts("issuer").forEach(issuer -> addEndorsements(issuer, all));
        }
        if (subject != null) {
            subject.parts("achievement").forEach(achievement -> addEndorsements(achievement, all));
        }
        if (all.size() > MOST_ENDORSEMENTS) {
            credential.deviations().tolerated("", "More than " + MOST_ENDORSEMENTS + " endorsements; the rest is left");
        }
        return all.stream().limit(MOST_ENDORSEMENTS).toList();
    }

    private static void addEndorsements(Part on, List<Enclosed.Endorsement> all) {
        JsonNode id = on.node().path("id");
        for (String name : List.of("endorsement", "endorsementJwt")) {
            for (JsonNode item : on.items(name)) {
                // One more than is looked at, so that it can be told.
                RecordMember endorsement = all.size() > MOST_ENDORSEMENTS ? null : RecordMember.of(item);
                if (endorsement != null) {
                    all.add(new Enclosed.Endorsement(endorsement.document(), id.isString() ? id.stringValue() : null));
                }
            }
        }
    }

    private @Nullable String refresh() {
        for (Part service : credential.parts("refreshService")) {
            String address = service.text("id");
            if (service.texts("type").contains(REFRESH_TYPE) && address != null && Addresses.isWeb(address)) {
                return address;
            }
            credential.deviations().tolerated(service.pointer(), "A refresh service that is not known");
        }
        return null;
    }
}
