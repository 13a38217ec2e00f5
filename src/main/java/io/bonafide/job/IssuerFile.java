package io.bonafide.job;

import io.bonafide.register.Platform;
import io.bonafide.register.RecordRoute;
import io.bonafide.register.RegisteredIssuer;
import io.bonafide.register.RegisteredIssuer.TitleAlias;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an issuer list: who is known, by which names, sites and ids, and which platforms lead from a page to a document.
 *
 * @param list id of the list; policies trust lists by it
 */
record IssuerFile(String list, List<RegisteredIssuer> issuers, List<Platform> platforms, List<RecordRoute> records) {

    static IssuerFile read(Path file) throws InvalidFile {
        Settings settings = Settings.of(file);
        String list = settings.text("list");
        settings.find("why");
        List<RegisteredIssuer> issuers = new ArrayList<>();
        List<RecordRoute> records = new ArrayList<>();
        for (Settings issuer : settings.objects("issuers")) {
            issuers.add(issuer(list, issuer, records));
        }
        List<Platform> platforms = new ArrayList<>();
        for (Settings platform : settings.objects("platforms")) {
            platforms.add(platform(platform, records));
        }
        settings.expectNothingElse();
        settings.complain();
        return new IssuerFile(list, issuers, platforms, records);
    }

    private static RegisteredIssuer issuer(String list, Settings settings, List<RecordRoute> records) {
        List<TitleAlias> titles = new ArrayList<>();
        for (Settings title : settings.objects("titles")) {
            titles.add(new TitleAlias(title.text("title"), title.text("alias")));
            title.expectNothingElse();
        }
        RegisteredIssuer issuer = new RegisteredIssuer(
                list,
                settings.text("id"),
                settings.text("name"),
                settings.texts("aliases"),
                settings.texts("domains"),
                settings.texts("ids"),
                titles);
        if (issuer.domains().isEmpty() && issuer.ids().isEmpty()) {
            settings.reject("id", "needs at least one of domains and ids, or nothing can be told to be this issuer's");
        }
        records.addAll(RecordSettings.of(issuer, settings));
        settings.expectNothingElse();
        return issuer;
    }

    private static Platform platform(Settings settings, List<RecordRoute> records) {
        List<Platform.Route> routes = new ArrayList<>();
        for (Settings route : settings.objects("routes")) {
            routes.add(new Platform.Route(route.text("page"), route.text("document")));
            route.expectNothingElse();
        }
        Platform platform = new Platform(
                settings.text("id"), settings.text("name"), settings.texts("hosts"), routes, settings.texts("pages"));
        if (!platform.hosts().containsAll(platform.pages())) {
            settings.reject("pages", "names a host that is not among hosts");
        }
        records.addAll(RecordSettings.of(platform, settings));
        settings.expectNothingElse();
        return platform;
    }
}
