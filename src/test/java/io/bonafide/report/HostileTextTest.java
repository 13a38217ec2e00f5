package io.bonafide.report;

import static io.bonafide.report.ReportFixtures.candidate;
import static io.bonafide.report.ReportFixtures.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.recognition.Recognition;
import io.bonafide.verification.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a cell holds, the report is written, stays short, and says who it is about. */
class HostileTextTest {

    @TempDir
    Path folder;

    static Stream<String> nasty() {
        return Stream.of(
                "",
                " ",
                "\u0000\u0001\u0007\u001b[31m\u007f\u0085\u009f",
                "admin\u202Egpj.exe",
                "\u2066abc\u2069\u2067def\u2069",
                "a\u200Bb\u200Dc\uFEFFd\u2060e\u00ADf",
                "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤ ̖t̝͕̳̣̻̪͞h̼͓̲̦̳̘̲e͇̣̰̦̬͎ ̢̼̻̱̘h͚͎͙̜̣̲ͅi̦̲̣̰̤v̻͍e̺̭̳̪̰-m̢iͅn̖̺̞̲̯̰d̵̼̟͙̩̼̘̳",
                "z" + "\u0301".repeat(5_000),
                "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD800 lone \uDC00",
                "\uDB40\uDC41\uDB40\uDC42\uDB40\uDC7F",
                "x" + "\uFE0F".repeat(1_000),
                "W".repeat(10_000),
                "https://user:pw@evil.example/" + "a/".repeat(2_000) + "?q=" + "%20".repeat(500),
                "<script>alert(1)</script> ${jndi:ldap://x} {name} %s %n \\Q(\\E) BT ET Tj (",
                "ﷺ﷽ العربية ١٢٣ abc עברית (test) [x]",
                "\uE000\uF8FF\uFFFE\uFFFF",
                "田".repeat(400),
                "각".repeat(400),
                "क्षत्रिय".repeat(60),
                "line\nbreak\r\ntab\tend\u2028x\u2029y");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void anyTextIsPrintedInBounds(String text) throws Exception {
        Path report = write(text, "C-1");
        List<String> pages = PdfText.pages(report);
        assertThat(pages).hasSizeBetween(2, 14);
        assertThat(String.join(" ", pages)).contains("Reference C-1").doesNotContain("\u202E");
        Ua1.assertAccessible(report);
    }

    @Test
    void randomCharactersAreNeverAnException() throws IOException {
        Random random = new Random(42);
        Recognition[] many = IntStream.range(0, 12)
                .mapToObj(i -> recognition(random(random), "C-" + i))
                .toArray(Recognition[]::new);
        assertThat(new CandidateReports().write(contents(many), folder))
                .allSatisfy(report -> assertThat(PdfText.pages(report)).hasSizeLessThan(15));
    }

    private static String random(Random random) {
        return IntStream.generate(() -> random.nextInt(random.nextBoolean() ? 0x3000 : 0x20000))
                .limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void hostBehindAUserNameIsTheOneThatStandsOut() throws IOException {
        Path report = write("https://issuer.example@evil.example/x", "C-7");
        assertThat(PdfText.of(report)).contains("https://issuer.example@evil.example/x");
    }

    private Path write(String text, String reference) throws IOException {
        return new CandidateReports()
                .write(contents(recognition(text, reference)), folder)
                .get(0);
    }

    private static Recognition recognition(String text, String reference) {
        Candidate candidate = candidate(reference, text);
        Claim claim = ReportFixtures.claim(candidate, 4)
                .achievement(text)
                .issuer(text)
                .level(text)
                .platform(text)
                .credentialNumber(text)
                .role(text)
                .locator(new CredentialLocator.HostedAt(text))
                .build();
        return new Recognition(
                candidate,
                text,
                List.of(ReportFixtures.decided(ReportFixtures.verdict(claim, Reason.TITLE_DIFFERS))),
                List.of());
    }
}
