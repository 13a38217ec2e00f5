package io.bonafide.command;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Source;
import io.bonafide.job.Evidence;
import io.bonafide.ledger.KeptBody;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists what verdicts rest on; no names. */
final class EvidencePrinter {
    private final Evidence evidence;
    private final String run;
    private final PrintWriter out;
    private final @Nullable EvidenceFolder folder;
    private boolean damage;

    /**
     * @param folder for the documents; {@code null} when they are only listed
     */
    EvidencePrinter(Evidence evidence, String run, PrintWriter out, @Nullable Path folder) {
        this.evidence = evidence;
        this.run = run;
        this.out = out;
        this.folder = folder == null ? null : new EvidenceFolder(folder);
    }

    /** Whether a document was found that is no longer what was kept. */
    boolean foundDamage() {
        return damage;
    }

    void print(Verdict verdict) throws IOException {
        line("Claim " + verdict.claim().id() + ", row "
                + verdict.claim().source().row() + ": " + verdict.conclusion()
                + verdict.reasons().stream().map(Reason::code).collect(Collectors.joining(" ", " ", ""))
                + (verdict.isProvisional() ? " (provisional)" : ""));
        // What several parts of a credential need is fetched once, and stands once.
        List<Source> sources = verdict.sources().stream().distinct().toList();
        line(sources.isEmpty() ? "It rests on no document." : "It rests on " + sources.size() + " document(s):");
        for (Source source : sources) {
            print(source);
        }
        line(verdict.attempts().isEmpty() ? "No server was asked." : "Tried:");
        verdict.attempts().forEach(this::print);
    }

    private void print(Source source) throws IOException {
        line("  " + source.asked());
        if (!source.answered().equals(source.asked())) {
            line("    answered by " + source.answered());
        }
        line("    " + (source.status() == 0 ? "not asked of a server" : "status " + source.status()) + ", "
                + (source.mediaType().isBlank() ? "no media type" : source.mediaType()) + ", " + source.size()
                + " bytes, " + source.at());
        line("    SHA-256 " + source.digest());
        line("    " + left(source));
    }

    private String left(Source source) throws IOException {
        Optional<KeptBody> found = evidence.body(run, source.digest());
        if (found.isEmpty()) {
            return "not kept: the job's rule did not ask for it, or it could not be";
        }
        KeptBody kept = found.get();
        SecuredDocument document = kept.document();
        if (kept.deletedAt() != null) {
            return "deleted at " + kept.deletedAt() + ": the job's rule keeps it no longer";
        }
        if (document == null) {
            damage = true;
            return "damaged: what is kept no longer has this digest";
        }
        String where = folder == null ? "" : ": " + folder.write(document);
        return "kept until " + kept.keptUntil() + where;
    }

    private void print(Attempt attempt) {
        line("  " + attempt.at() + "  " + attempt.address() + "  " + attempt.result());
    }

    private void line(String text) {
        out.println(OneLine.of(text));
    }
}
