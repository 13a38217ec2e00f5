package io.bonafide.intake;

import io.bonafide.intake.Synonyms.Meaning;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what each header means on this sheet. Some words mean one thing in one company and another in the next:
 * {@code Name} is the person beside {@code Course}, and the certificate beside {@code Authority}.
 */
final class ColumnRoles {
    private static final Set<Field> CLAIM_COMPANY =
            EnumSet.of(Field.ISSUER_NAME, Field.CREDENTIAL_URL, Field.CREDENTIAL_ID, Field.ISSUED_ON, Field.EXPIRES_ON);

    private final HeaderRow header;
    private final Map<String, Field> mapping;
    private final Synonyms synonyms;
    private final List<SheetRow> sample;
    private final Map<String, Field> decided = new HashMap<>();

    ColumnRoles(HeaderRow header, Map<String, Field> mapping, Synonyms synonyms, List<SheetRow> sample) {
        this.header = header;
        this.mapping = mapping.entrySet().stream()
                .collect(Collectors.toMap(entry -> Words.normal(entry.getKey()), Map.Entry::getValue, (a, b) -> a));
        this.synonyms = synonyms;
        this.sample = sample;
        decideMapped();
        decideClear();
        decideName();
        decideTitle();
        decide(Field.ISSUER_NAME, has(Field.CLAIM_TITLE) && !aboutStudies());
        boolean stated = has(Field.CLAIM_TITLE) || has(Field.CREDENTIAL_URL) || has(Field.CREDENTIAL_ID);
        decide(Field.ISSUED_ON, stated && !aboutStudies());
        decide(Field.EXPIRES_ON, stated && !aboutStudies());
        decide(Field.CANDIDATE_REF, true);
    }

    /** The field of a column; {@code null} where it means nothing to us here. */
    @Nullable
    Field field(Header column) {
        Field named = mapping.get(Words.normal(column.text()));
        return column.neverRead() ? null : named != null ? named : decided.get(column.normal());
    }

    private boolean has(Field field) {
        return decided.containsValue(field) || mapping.containsValue(field);
    }

    private void decideMapped() {
        for (Header column : header.headers()) {
            Field named = mapping.get(Words.normal(column.text()));
            if (named != null && !column.neverRead()) {
                decided.put(column.normal(), named);
            }
        }
    }

    /** What the job file names is not looked for elsewhere. */
    private void decideClear() {
        for (Header column : header.headers()) {
            Meaning meaning = column.meaning();
            if (meaning != null && !meaning.weak() && !mapping.containsValue(meaning.field())) {
                decided.putIfAbsent(column.normal(), meaning.field());
            }
        }
    }

    private void decideName() {
        Header name = weak(Field.CANDIDATE_NAME);
        if (name == null) {
            return;
        }
        boolean personNamed = has(Field.CANDIDATE_NAME) || (has(Field.GIVEN_NAME) && has(Field.FAMILY_NAME));
        if (personNamed) {
            if (!has(Field.CLAIM_TITLE)) {
                decided.put(name.normal(), Field.CLAIM_TITLE);
            }
        } else if (has(Field.GIVEN_NAME)) {
            decided.put(name.normal(), Field.FAMILY_NAME);
        } else {
            decided.put(name.normal(), nameOfCredential(name) ? Field.CLAIM_TITLE : Field.CANDIDATE_NAME);
        }
    }

    private boolean nameOfCredential(Header name) {
        boolean titled = has(Field.CLAIM_TITLE) || weak(Field.CLAIM_TITLE) != null;
        boolean credentialCompany = has(Field.ISSUER_NAME) || has(Field.CREDENTIAL_ID);
        return !titled && credentialCompany && !readsLikeMailbox(name);
    }

    /** Whether the words of this column stand in the e-mail addresses beside it, as those of a person's name do. */
    private boolean readsLikeMailbox(Header name) {
        int like = 0;
        int compared = 0;
        for (SheetRow row : sample) {
            String mailbox = mailbox(row);
            if (row.number() > header.row() && !mailbox.isEmpty()) {
                compared++;
                String words = Words.normal(row.cell(name.column()).text());
                like += List.of(words.split(" ")).stream().anyMatch(word -> word.length() > 2 && mailbox.contains(word))
                        ? 1
                        : 0;
            }
        }
        return compared > 0 && like * 3 >= compared;
    }

    private String mailbox(SheetRow row) {
        for (Header column : header.headers()) {
            String text = row.cell(column.column()).text();
            if (decided.get(column.normal()) == Field.EMAIL && text.contains("@")) {
                return Words.normal(text.substring(0, text.indexOf('@')));
            }
        }
        return "";
    }

    /** {@code Title} is a job title unless something else of a credential stands beside it. */
    private void decideTitle() {
        decide(Field.CLAIM_TITLE, CLAIM_COMPANY.stream().anyMatch(this::has) || weak(Field.ISSUED_ON) != null);
    }

    private void decide(Field field, boolean inRightCompany) {
        Header column = weak(field);
        if (column != null && inRightCompany && !has(field)) {
            decided.put(column.normal(), field);
        }
    }

    /** The first column that may mean a field; a description only where nothing better does. */
    private @Nullable Header weak(Field field) {
        Header found = null;
        for (Header column : header.headers()) {
            Meaning meaning = column.meaning();
            boolean may = meaning != null && meaning.weak() && meaning.field() == field;
            if (may && !decided.containsKey(column.normal())) {
                if (!column.normal().equals("description")) {
                    return column;
                }
                found = found == null ? column : found;
            }
        }
        return found;
    }

    private boolean aboutStudies() {
        Set<String> study = synonyms.words("study");
        return header.headers().stream().anyMatch(column -> study.contains(column.normal()));
    }
}
