package io.bonafide.format;

import io.bonafide.credential.SecuredDocument;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages for people, read only for where their machine-readable form lies: {@code link rel=alternate} with a JSON type, and
 * {@code meta} elements named after Open Badges. Nothing that the page says is used, nothing in it is run or loaded.
 */
final class HtmlReader implements CredentialReader {
    // Both stand in the head; the parser's time grows faster than the page.
    private static final int LOOKED_AT = 64 * 1024;
    private static final String PAGE = "HTML page";
    private static final Pattern JSON = Pattern.compile("application/(?:(?:ld|vc|vc\\+ld)\\+)?json");
    private static final Pattern META =
            Pattern.compile("(?:openbadges?|ob[23]?)(?:[:._-](?:assertion|credential|badge|url|json))?");

    @Override
    public boolean reads(SecuredDocument document) {
        return ForeignFormatReader.isPage(document);
    }

    @Override
    public Reading read(SecuredDocument document, String origin) {
        String html = document.text();
        Document page = Jsoup.parse(html.substring(0, Math.min(html.length(), LOOKED_AT)), origin);
        LeadAddresses leads = new LeadAddresses();
        for (Element link : page.select("link[rel][type][href]")) {
            String type = link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (words(link.attr("rel")).contains(" alternate ")
                    && JSON.matcher(type).matches()) {
                leads.add(link.absUrl("href"));
            }
        }
        for (Element meta : page.select("meta[content]")) {
            String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            if (META.matcher(name.strip().toLowerCase(Locale.ROOT)).matches()) {
                leads.add(meta.absUrl("content"));
            }
        }
        return leads.asLeads(PAGE);
    }

    private static String words(String text) {
        return " " + text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
    }
}
