package io.bonafide.demo;

import io.bonafide.verification.Conclusion;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Issues credentials on demand, over as many hosts as a test needs, from memory: each is made when it is asked for, and
 * is the same every time. In the spreadsheet, odd numbers are signed JWTs, even ones hosted Open Badges 2.0; every
 * {@link Form} can be asked for. Safe for use by many threads.
 */
public final class VirtualIssuer implements Documents {
    /** Of every spreadsheet made here. */
    public static final String HEADER = "Candidate ID,Full name,E-mail,Credential,Issuer,Link,Issued on\r\n";

    private static final Pattern CREDENTIAL =
            Pattern.compile("/(good|expired|revoked|tampered|down)/(\\d{1,9})\\.(\\w+)");
    private static final Pattern RECORD = Pattern.compile("/record/(\\d{1,9})\\.json");
    private static final Pattern NEWEST = Pattern.compile("/refresh/(\\d{1,9})\\.json");
    private static final List<Condition> MIX = List.of(
            Condition.GOOD,
            Condition.GOOD,
            Condition.GOOD,
            Condition.GOOD,
            Condition.GOOD,
            Condition.GOOD,
            Condition.GOOD,
            Condition.EXPIRED,
            Condition.REVOKED,
            Condition.TAMPERED);

    /** What is the matter with a credential, and what must come out. */
    public enum Condition {
        GOOD(Conclusion.CONFIRMED),
        EXPIRED(Conclusion.NOT_CURRENT),
        REVOKED(Conclusion.NOT_CURRENT),
        TAMPERED(Conclusion.CONTRADICTED),
        DOWN(Conclusion.UNCONFIRMED);

        private final Conclusion conclusion;

        Condition(Conclusion conclusion) {
            this.conclusion = conclusion;
        }

        public Conclusion conclusion() {
            return conclusion;
        }
    }

    /** How a credential is made, and how its withdrawal is published. */
    public enum Form {
        /** Open Badges 3.0 as a JWT, with a bitstring status list. */
        TOKEN("jwt"),
        /** Open Badges 2.0, hosted: the record itself tells. */
        HOSTED("json"),
        /** Open Badges 2.0, signed, with a revocation list. */
        SIGNED_BADGE("jws"),
        /** Open Badges 3.0 as a JWT, with a status list of 2021. */
        LIST_2021("list2021"),
        /** Open Badges 3.0 as a JWT, with a 1EdTech revocation list. */
        LIST_1EDTECH("list1edtech");

        private final String suffix;

        Form(String suffix) {
            this.suffix = suffix;
        }

        static Optional<Form> of(String suffix) {
            return Arrays.stream(values())
                    .filter(form -> form.suffix.equals(suffix))
                    .findFirst();
        }
    }

    private final List<String> hosts;
    private final ConcurrentHashMap<String, VirtualHost> issuing = new ConcurrentHashMap<>();

    /** @param hosts how many issuers, each on a host and a registrable domain of its own */
    public VirtualIssuer(int hosts) {
        this(IntStream.range(0, hosts)
                .mapToObj(number -> String.format(Locale.ROOT, "badges.virtual-%02d.example", number))
                .toList());
    }

    /** @param hosts of one issuer each; numbers go round them in this order */
    public VirtualIssuer(List<String> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /** The condition of a numbered claim in {@link #writeCsv}: seven in ten are good. */
    public static Condition conditionOf(int number) {
        return MIX.get(number / 2 % MIX.size());
    }

    /** Where a credential lies; numbers go round the hosts. */
    public String address(int number, Condition condition) {
        return address(number, condition, isSigned(number) ? Form.TOKEN : Form.HOSTED);
    }

    /** Where the credential of that number lies in another form. Lists of names know numbers below 1000. */
    public String address(int number, Condition condition, Form form) {
        return "https://" + host(number) + path(number, condition, form);
    }

    static String path(int number, Condition condition, Form form) {
        return "/" + condition.name().toLowerCase(Locale.ROOT) + "/" + number + "." + form.suffix;
    }

    /**
     * Where a record (CLR 2.0) lies that two issuers' credentials came in: a JWT by its publisher, and by the next issuer one
     * with a proof inside, of {@link VirtualHost#ADVANCED}, which has run out, is renewed where its refresh service says,
     * and is endorsed by the publisher.
     */
    public String recordAddress(int number) {
        return "https://" + host(number) + "/record/" + number + ".json";
    }

    private String host(int number) {
        return hosts.get(number % hosts.size());
    }

    /** Whether a number stands for a JWT; otherwise for a hosted badge. */
    public static boolean isSigned(int number) {
        return number % 2 == 1;
    }

    /** Whose a credential is. */
    public static String emailOf(int number) {
        return "candidate-" + number + "@example.org";
    }

    /** The spreadsheet that claims the credentials 1 to {@code claims}, one candidate each; claim n stands in row n + 1. */
    public void writeCsv(Path file, int claims) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int number = 1; number <= claims; number++) {
                out.write(
                        line("V-" + number, number, conditionOf(number), isSigned(number) ? Form.TOKEN : Form.HOSTED));
            }
        }
    }

    /** One claim in a spreadsheet that begins with {@link #HEADER}. */
    public String line(String candidate, int number, Condition condition, Form form) {
        return String.join(
                        ",",
                        candidate,
                        "Candidate " + candidate,
                        emailOf(number),
                        VirtualHost.COURSE.name(),
                        VirtualHost.nameOf(host(number)),
                        address(number, condition, form),
                        VirtualHost.ISSUED)
                + "\r\n";
    }

    @Override
    public Set<String> hosts() {
        return Set.copyOf(hosts);
    }

    @Override
    public Optional<Answer> answer(String host, String path) {
        VirtualHost issuer = issuing.computeIfAbsent(host, VirtualHost::new);
        Matcher record = RECORD.matcher(path);
        if (record.matches()) {
            int number = Integer.parseInt(record.group(1));
            VirtualHost next = issuing.computeIfAbsent(host(number + 1), VirtualHost::new);
            return Optional.of(VirtualRecords.record(number, issuer.issuer(), next.issuer()));
        }
        Matcher newest = NEWEST.matcher(path);
        if (newest.matches()) {
            return Optional.of(VirtualRecords.newest(Integer.parseInt(newest.group(1)), issuer.issuer()));
        }
        Matcher credential = CREDENTIAL.matcher(path);
        Optional<Form> form = credential.matches() ? Form.of(credential.group(3)) : Optional.empty();
        if (form.isEmpty()) {
            return issuer.standing(path);
        }
        Condition condition = Condition.valueOf(credential.group(1).toUpperCase(Locale.ROOT));
        int number = Integer.parseInt(credential.group(2));
        return condition == Condition.DOWN
                ? Optional.of(Answer.status(503))
                : Optional.of(issuer.issue(number, condition, form.get()));
    }
}
