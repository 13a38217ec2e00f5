package io.bonafide.report;

import io.bonafide.claim.CredentialLocator;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Span;
import io.bonafide.report.page.Style;
import io.bonafide.verification.Verdict;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a claim points, as text and never as a link. The host stands out, as a browser would read it: behind any
 * {@code user@}, and spelt the way computers write it where it has other letters than a-z.
 */
final class Addresses {
    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:[/\\\\]{2}(?:[^/\\\\?#]*@)?)([^/\\\\?#]*)(.*)");

    private final Phrases phrases;

    Addresses(Phrases phrases) {
        this.phrases = phrases;
    }

    List<Paragraph> of(Verdict verdict) {
        CredentialLocator locator = verdict.claim().locator();
        if (locator instanceof CredentialLocator.HostedAt hosted) {
            return hosted(hosted.address(), verdict);
        }
        return List.of(Paragraph.of(words(locator), Style.CELL));
    }

    private String words(@org.jspecify.annotations.Nullable CredentialLocator locator) {
        if (locator instanceof CredentialLocator.AttachedFile file) {
            return phrases.text("pdf.how.address.file", "path", file.path());
        }
        if (locator instanceof CredentialLocator.LookupNumber number) {
            return phrases.text("pdf.how.address.number", "number", number.number());
        }
        return phrases.text(locator == null ? "pdf.how.address.none" : "pdf.how.address.inline");
    }

    private List<Paragraph> hosted(String address, Verdict verdict) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Matcher parts = PARTS.matcher(Phrases.value(address));
        if (parts.matches()) {
            paragraphs.add(Paragraph.of(List.of(
                    new Span(parts.group(1), Style.CELL_SOFT),
                    new Span(parts.group(2), Style.CELL_STRONG),
                    new Span(parts.group(3), Style.CELL_SOFT))));
            ascii(parts.group(2))
                    .ifPresent(host -> paragraphs.add(
                            Paragraph.of(phrases.text("pdf.how.address.ascii", "host", host), Style.CELL_SOFT)));
        } else {
            paragraphs.add(Paragraph.of(Phrases.value(address), Style.CELL));
        }
        if (verdict.sources().isEmpty()) {
            paragraphs.add(Paragraph.of(phrases.text("pdf.how.address.closed"), Style.CELL_SOFT));
        }
        return paragraphs;
    }

    /** The host in the letters of DNS; empty where it already is, or cannot be. */
    private static Optional<String> ascii(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
