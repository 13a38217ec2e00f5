package io.bonafide.intake;

import static io.bonafide.intake.Collected.csv;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator.AttachedFile;
import io.bonafide.claim.CredentialLocator.HostedAt;
import io.bonafide.claim.CredentialLocator.Inline;
import io.bonafide.claim.CredentialLocator.LookupNumber;
import io.bonafide.claim.PartialDate;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowProblem;
import io.bonafide.intake.IntakeSettings.DateOrder;
import io.bonafide.intake.IntakeSettings.Limits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in lists that people keep, in text files. */
class TrapsTest {
    private static final String HEADER = "Email,Certificate,Issuer,Certificate Number,Issued on,Expires on,Link";

    private static Collected row(String line) throws Exception {
        return csv(HEADER, line);
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstHeader() throws Exception {
        assertThat(csv("\uFEFFName,Certificate", "Ada,SQL").claim().candidate().name())
                .isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideEncodingsAreReadByTheirMark(String charset) throws Exception {
        Collected read =
                csv("\uFEFFName\tZertifikat\nMüller\tSQL\n", Charset.forName(charset), IntakeSettings.automatic());
        assertThat(read.claim().candidate().name()).isEqualTo("Müller");
    }

    @Test
    void garbledTextIsQuarantinedAndHonestAccentsAreNot() throws Exception {
        Collected read = csv("Name,Certificate", "MÃ¼ller,SQL", "SÃO João,SQL", "Müller É,SQL", "Lo\uFFFDc,SQL");
        assertThat(read.rejected).extracting(r -> r.source().row()).containsExactly(2, 5);
        assertThat(read.problems()).containsOnly(RowProblem.GARBLED_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorIsFound(String separator) throws Exception {
        String text = "Name,Certificate,Link\nAda,SQL,https://a.example/1\n".replace(",", separator);
        assertThat(csv(text).claim().achievement()).isEqualTo("SQL");
    }

    @Test
    void declaredSeparatorIsHonouredAndCountsAsARow() throws Exception {
        Claim claim = csv("sep=;", "Name;Certificate", "Ada;SQL, advanced").claim();
        assertThat(claim.achievement()).isEqualTo("SQL, advanced");
        assertThat(claim.source().row()).isEqualTo(3);
    }

    @Test
    void titlesWithLineBreaksAreOneRow() throws Exception {
        Collected read = csv("Name,Certificate,Note", "Ada,SQL,\"a\nb\"", "", "Bob,SQL,");
        assertThat(read.claims).extracting(c -> c.source().row()).containsExactly(2, 4);
    }

    @Test
    void severalClaimsInOneCellMustLineUpWithTheirLinks() throws Exception {
        assertThat(row("a@x.org,SQL; Java; Go,ACME,,,,https://a.example/1; https://a.example/2")
                        .problems())
                .containsExactly(RowProblem.CLAIMS_NOT_ALIGNED);
        assertThat(row("a@x.org,SQL; Java,ACME,1; 2,,,").claims)
                .extracting(Claim::credentialNumber)
                .containsExactly("1", "2");
        assertThat(row("a@x.org,SQL; Java,ACME,12,,,").problems()).containsExactly(RowProblem.CLAIMS_NOT_ALIGNED);
    }

    @Test
    void semicolonInTheTitleOfOneLinkIsPartOfTheTitle() throws Exception {
        Collected one = Collected.csv("Email,Title,Link", "a@x.org,\"Python; Grundkurs\",https://a.example/1");
        assertThat(one.claim().achievement()).isEqualTo("Python; Grundkurs");
        Collected two = Collected.csv(
                "Email,Title,Link",
                "a@x.org,\"Python; Grundkurs\nSQL; Aufbau\",\"https://a.example/1\nhttps://a.example/2\"");
        assertThat(two.claims)
                .extracting(claim -> claim.achievement())
                .containsExactly("Python; Grundkurs", "SQL; Aufbau");
    }

    @Test
    void listOfLinesOrBulletsNeedsALinkEach() throws Exception {
        Collected read = Collected.csv(
                "Email,Title,Link",
                "a@x.org,\"Python\nSQL\",https://a.example/1",
                "b@x.org,• Python • SQL,https://a.example/2",
                "c@x.org,\"1. Python\n2. SQL\",https://a.example/3");
        assertThat(read.claims).isEmpty();
        assertThat(read.problems()).containsOnly(RowProblem.CLAIMS_NOT_ALIGNED).hasSize(3);
    }

    @Test
    void hyperlinkFormulaGivesItsAddress() throws Exception {
        assertThat(row("a@x.org,SQL,,,,,\"=HYPERLINK(\"\"https://a.example/1\"\",\"\"View\"\")\"")
                        .claim()
                        .locator())
                .isEqualTo(new HostedAt("https://a.example/1"));
    }

    @Test
    void addressShownMustBeTheAddressBehindIt() throws Exception {
        Collected read =
                row("a@x.org,SQL,,,,,\"=HYPERLINK(\"\"https://evil.example/1\"\",\"\"www.credly.com/b/1\"\")\"");
        assertThat(read.problems()).containsExactly(RowProblem.LINK_TEXT_DIFFERS);
        assertThat(read.rejected.get(0).column()).isEqualTo("Link");
    }

    @ParameterizedTest
    @CsvSource({"'=\"\"00417\"\"',00417", "'''00417',00417", "00417,00417"})
    void numbersKeepTheirZeros(String written, String number) throws Exception {
        String field = written.startsWith("=") ? "\"" + written + "\"" : written;
        assertThat(row("a@x.org,SQL,," + field + ",,,").claim().credentialNumber())
                .isEqualTo(number);
    }

    @Test
    void scientificNumbersMayHaveLostDigits() throws Exception {
        assertThat(row("a@x.org,SQL,,1.23E+15,,,").problems()).containsExactly(RowProblem.NUMBER_DAMAGED);
    }

    @Test
    void undecidableDateOrderKeepsBothReadingsAndSaysSo() throws Exception {
        Collected read = row("a@x.org,SQL,,,03/07/2024,,");
        assertThat(read.claim().issued())
                .isEqualTo(PartialDate.either(LocalDate.of(2024, 3, 7), LocalDate.of(2024, 7, 3)));
        assertThat(read.sheet().notes()).anyMatch(note -> note.contains("Issued on"));
    }

    @Test
    void jobFileMayDecideTheDateOrder() throws Exception {
        var settings = new IntakeSettings(Map.of(), Optional.of(DateOrder.DAY_FIRST), false, Limits.standard());
        assertThat(csv(settings, HEADER, "a@x.org,SQL,,,03/07/2024,,").claim().issued())
                .isEqualTo(PartialDate.of(LocalDate.of(2024, 7, 3)));
    }

    @Test
    void oneDateDecidesForItsColumnOnly() throws Exception {
        Collected read = csv(HEADER, "a@x.org,SQL,,,03/07/2024,03/07/2025,", "b@x.org,SQL,,,25/07/2024,,");
        assertThat(read.claims.get(0).issued()).isEqualTo(PartialDate.of(LocalDate.of(2024, 7, 3)));
        assertThat(read.claims.get(0).expires())
                .isEqualTo(PartialDate.either(LocalDate.of(2025, 3, 7), LocalDate.of(2025, 7, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45123", "Q2 2024", "2024-02-30", "soon", "31.02.2024"})
    void unreadableDatesAreQuarantined(String date) throws Exception {
        Collected read = row("a@x.org,SQL,,," + date + ",,");
        assertThat(read.problems()).containsExactly(RowProblem.DATE_UNCERTAIN);
        assertThat(read.rejected.get(0))
                .extracting(RejectedRow::column, RejectedRow::found)
                .containsExactly("Issued on", date);
    }

    @Test
    void separatorsTotalsLegendsAndRepeatedHeadersAreCounted() throws Exception {
        Collected read = csv(
                HEADER,
                "a@x.org,SQL,,,,,",
                "---,---,,,,,",
                "Total,,,2,,,",
                HEADER,
                ",,,,,,",
                "Legend: green is done,,,,,,",
                "b@x.org,SQL,,,,,");
        assertThat(read.claims).hasSize(2);
        assertThat(read.rejected).isEmpty();
        assertThat(read.sheet().skipped()).containsExactly(3, 4, 5, 7);
        assertThat(read.sheet().rows()).isEqualTo(6);
    }

    @Test
    void spreadsheetErrorsInReadColumnsAreQuarantined() throws Exception {
        assertThat(row("a@x.org,#REF!,,,,,").problems()).containsExactly(RowProblem.CELL_ERROR);
        assertThat(csv("Email,Certificate,Floor", "a@x.org,SQL,#REF!").claims).hasSize(1);
    }

    @Test
    void theSameClaimTwiceIsADuplicate() throws Exception {
        Collected read = csv(
                HEADER,
                "a@x.org,SQL,,,,,https://a.example/1",
                "A@x.org,sql,,,,,https://a.example/1",
                "a@x.org,SQL,,,,,https://a.example/2");
        assertThat(read.claims).hasSize(2);
        assertThat(read.problems()).containsExactly(RowProblem.DUPLICATE_ROW);
    }

    @Test
    void rowsWithoutPersonOrClaimAreQuarantined() throws Exception {
        assertThat(row(",SQL,ACME,,,,https://a.example/1").problems()).containsExactly(RowProblem.CANDIDATE_UNKNOWN);
        assertThat(row("a@x.org,,ACME,,2024,,").problems()).containsExactly(RowProblem.VALUE_MISSING);
    }

    @Test
    void controlCharactersAndLongValuesAreUnfit() throws Exception {
        assertThat(row("a@x.org,SQ\u0007L aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,,,,,")
                        .problems())
                .containsExactly(RowProblem.VALUE_UNFIT);
        var limits = new Limits(1 << 20, 10, 10, 20);
        Collected read = csv(
                new IntakeSettings(Map.of(), Optional.empty(), false, limits),
                "Email,Certificate",
                "a@x.org," + "x".repeat(20),
                "a@x.org," + "x".repeat(21));
        assertThat(read.claims).hasSize(1);
        assertThat(read.problems()).containsExactly(RowProblem.VALUE_UNFIT);
    }

    @Test
    void aReferenceThatNoLedgerHoldsIsARowToFixAndNoTroubleForTheOthers() throws Exception {
        Collected read = csv(
                "Candidate ID,Certificate",
                "r".repeat(300) + ",SQL",
                "r".repeat(301) + ",SQL",
                "R-1," + "long title ".repeat(60));
        assertThat(read.claims).hasSize(2);
        assertThat(read.problems()).containsExactly(RowProblem.VALUE_UNFIT);
        assertThat(read.rejected).extracting(r -> r.source().row()).containsExactly(3);
    }

    @Test
    void rowsOverTheLimitAreListedOneByOne() throws Exception {
        var settings = new IntakeSettings(Map.of(), Optional.empty(), false, new Limits(1 << 20, 1, 10, 100));
        Collected read = csv(settings, "Email,Certificate", "a@x.org,SQL", "b@x.org,SQL", "c@x.org,SQL");
        assertThat(read.claims).hasSize(1);
        assertThat(read.problems()).containsExactly(RowProblem.OVER_LIMIT, RowProblem.OVER_LIMIT);
    }

    @Test
    void locatorsInTheirOrder() throws Exception {
        String header = "Email,Link,File,Credential text,Certificate Number";
        assertThat(csv(header, "a@x.org,javascript:alert(1),,,7").claim().locator())
                .isEqualTo(new HostedAt("javascript:alert(1)"));
        assertThat(csv(header, "a@x.org,n/a,a.pdf,,7").claim().locator()).isEqualTo(new AttachedFile("a.pdf"));
        assertThat(csv(header, "a@x.org,,,{},7").claim().locator()).isEqualTo(new Inline("{}"));
        assertThat(csv(header, "a@x.org,eyJh.eyJi.c,,,").claim().locator()).isEqualTo(new Inline("eyJh.eyJi.c"));
        assertThat(csv(header, "a@x.org,evidence/badge.png,,,").claim().locator())
                .isEqualTo(new AttachedFile("evidence/badge.png"));
        String json = "{'id':'https://a.example/1', 'badge':'https://a.example/2'}";
        assertThat(csv(header, "a@x.org,\"" + json + "\",,,").claim().locator()).isEqualTo(new Inline(json));
        assertThat(csv(header, "a@x.org,,,https://a.example/1,").claim().locator())
                .isEqualTo(new HostedAt("https://a.example/1"));
        Claim numbered = csv(header, "a@x.org,,,,7").claim();
        assertThat(numbered.locator()).isEqualTo(new LookupNumber("7"));
        assertThat(csv(header, "a@x.org,https://a.example,,,7").claim().credentialNumber())
                .isEqualTo("7");
    }

    @Test
    void mappedHeaderThatIsMissingIsNamed() throws Exception {
        var settings = new IntakeSettings(
                Map.of("Qualif.", Field.CLAIM_TITLE, "Who", Field.CANDIDATE_NAME),
                Optional.empty(),
                false,
                Limits.standard());
        assertThat(csv(settings, "Who,Qualif.,Link", "Ada,SQL,https://a.example")
                        .claim()
                        .achievement())
                .isEqualTo("SQL");
        Collected read = csv(settings, "Who,Qualification", "Ada,SQL", "Bob,SQL");
        assertThat(read.problems()).containsExactly(RowProblem.NO_HEADER);
        assertThat(read.rejected.get(0).column()).isEqualTo("Qualif.");
        assertThat(read.sheet().skipped()).containsExactly(2, 3);
    }

    @Test
    void sheetWithoutHeaderIsRejectedOnceAndItsOtherRowsCounted() throws Exception {
        Collected read = csv("", "one,two", "three,four");
        assertThat(read.rejected).extracting(r -> r.source().row()).containsExactly(2);
        assertThat(read.problems()).containsExactly(RowProblem.NO_HEADER);
        assertThat(read.sheet().skipped()).containsExactly(3);
        assertThat(read.sheet().rows()).isEqualTo(2);
    }

    @Test
    void twoColumnsForOneFieldMayAgreeButNotDiffer() throws Exception {
        Collected agreeing = csv("Email,Certificate,Issuer,Issued by", "a@x.org,SQL,,ACME", "b@x.org,SQL,ACME,ACME");
        assertThat(agreeing.claims).extracting(Claim::issuer).containsExactly("ACME", "ACME");
        assertThat(agreeing.sheet().notes()).anyMatch(note -> note.contains("Issued by"));
        Collected differing = csv("Email,Certificate,Issuer,Issued by", "a@x.org,SQL,,ACME", "b@x.org,SQL,X,ACME");
        assertThat(differing.claims).isEmpty();
        assertThat(differing.problems()).containsExactly(RowProblem.COLUMN_TWICE);
        assertThat(differing.sheet().skipped()).containsExactly(2, 3);
    }

    @Test
    void derivedReferenceGroupsAPersonAndNamesNobody() throws Exception {
        Collected read =
                csv("Name,Email,Former name,Certificate", "Ada,Ada@X.org; a@y.org,Byron,SQL", "Ada,ada@x.org,,Java");
        List<String> references = read.claims.stream()
                .map(c -> c.candidate().reference())
                .distinct()
                .toList();
        assertThat(references).hasSize(1).allMatch(reference -> reference.matches("C-[0-9a-f]{10}"));
        assertThat(read.claims.get(0).candidate().emailAddresses()).containsExactly("Ada@X.org", "a@y.org");
        assertThat(read.claims.get(0).candidate().formerNames()).containsExactly("Byron");
    }

    @Test
    void numberedGroupsWithoutLabelsAreClaimsToo() throws Exception {
        Collected read = csv(
                "Email,Certificate,Link,Certificate 2,Link 2",
                "a@x.org,SQL,https://a.example/1,Java,https://a.example/2");
        assertThat(read.claims)
                .extracting(Claim::locator)
                .containsExactly(new HostedAt("https://a.example/1"), new HostedAt("https://a.example/2"));
        Collected repeated =
                csv("Email,Title,Link,Title,Link", "a@x.org,SQL,https://a.example/1,Java,https://a.example/2");
        assertThat(repeated.claims).extracting(Claim::achievement).containsExactly("SQL", "Java");
    }

    @Test
    void textFilesNeedNoLastLineEnd() throws Exception {
        assertThat(csv("Name,Certificate\r\nAda,SQL", StandardCharsets.UTF_8, IntakeSettings.automatic()).claims)
                .hasSize(1);
    }
}
