package io.bonafide.format;

import io.bonafide.credential.PageText;
import io.bonafide.credential.SecuredDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes the visible text out of a page for people (HTML Living Standard, 13.2 "Parsing"). Nothing of a page is run,
 * followed or loaded. At most 512 KiB of it is looked at and 20,000 characters are kept.
 */
public final class PageReader {
    private static final String EXTRACTOR = "page-text 1";
    private static final int LOOKED_AT = 1 << 19;
    private static final int KEPT = 20_000;
    private static final int TITLE_KEPT = 120;
    private static final String NOT_VISIBLE =
            "script, style, template, noscript, head, svg, [hidden], [aria-hidden=true],"
                    + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden], input, textarea, select";

    public PageText read(SecuredDocument page) {
        String html = page.text();
        Document document = Jsoup.parse(html.length() > LOOKED_AT ? html.substring(0, LOOKED_AT) : html);
        String title = document.title().strip();
        document.select(NOT_VISIBLE).forEach(Element::remove);
        return new PageText(
                EXTRACTOR, title.isEmpty() ? null : shortened(title, TITLE_KEPT), shortened(document.text(), KEPT));
    }

    private static String shortened(String text, int most) {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.length() > most ? printable.substring(0, most) : printable;
    }
}
