package io.bonafide.job;

import io.bonafide.job.JobDefinition.Politeness;
import io.bonafide.retrieval.IssuerLimits;
import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a job file that says how hard issuers may be asked. */
final class PolitenessFields {
    private static final Pattern HOST =
            Pattern.compile("(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
    private static final Pattern RATE = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?)\\s*/\\s*(s|m)");

    private PolitenessFields() {}

    static Politeness read(Settings verify) {
        Settings perHost = verify.objectOrEmpty("per_host");
        Politeness politeness = new Politeness(
                perHost.number("concurrency", 1, 64, 2),
                perHost.parsed("rate", PolitenessFields::perSecond, "a rate such as 2/s or 30/m", 2.0),
                verify.number("tries", 1, 10, 3),
                verify.duration("call_timeout", Duration.ofSeconds(20)),
                verify.duration("claim_timeout", Duration.ofSeconds(60)),
                agreed(verify));
        perHost.expectNothingElse();
        return politeness;
    }

    static Patience patience(Settings verify) {
        Settings patience = verify.objectOrEmpty("patience");
        Patience standard = Patience.standard();
        Patience read = new Patience(
                patience.number("runs", 1, 100, standard.runs()), patience.duration("time", standard.time()));
        patience.expectNothingElse();
        return read;
    }

    private static Map<String, Rate> agreed(Settings verify) {
        Map<String, Rate> agreed = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        verify.objectsByName("agreed").forEach((host, rate) -> {
            String name = host.toLowerCase(Locale.ROOT);
            String taken = places.putIfAbsent(IssuerLimits.domain(name), host + " in line " + rate.line());
            if (!HOST.matcher(host).matches()) {
                rate.reject("rate", "found \"" + host + "\", expected a host name such as api.badgehall.example");
            } else if (taken != null) {
                rate.reject(
                        "rate",
                        "belongs to " + IssuerLimits.domain(name) + " as does " + taken
                                + "; a rate holds for all of an issuer's hosts together, name one of them");
            }
            agreed.put(
                    name,
                    new Rate(
                            rate.number("concurrency", 1, 64, 2),
                            rate.parsed("rate", PolitenessFields::perSecond, "a rate such as 20/s", 2.0)));
            rate.expectNothingElse();
        });
        return agreed;
    }

    private static @Nullable Double perSecond(String text) {
        Matcher matcher = RATE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        double amount = Double.parseDouble(matcher.group(1));
        double perSecond = matcher.group(2).equals("s") ? amount : amount / 60;
        return perSecond > 0 ? Double.valueOf(perSecond) : null;
    }
}
