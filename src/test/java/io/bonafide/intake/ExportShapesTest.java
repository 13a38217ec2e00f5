package io.bonafide.intake;

import static io.bonafide.intake.Collected.csv;
import static io.bonafide.intake.Collected.row;
import static io.bonafide.intake.Collected.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator.HostedAt;
import io.bonafide.claim.PartialDate;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowProblem;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** The header sets that real exports have, one test each. */
class ExportShapesTest {

    @Test
    void linkedInArchiveNamesTheCertificateAndNobody() throws Exception {
        Collected read = csv(
                "Name,Url,Authority,Started On,Finished On,License Number",
                "PMP,http://pmi.example/1,PMI,May 2023,May 2026,123");
        assertThat(read.problems()).containsExactly(RowProblem.CANDIDATE_UNKNOWN);
        assertThat(read.sheet().columns())
                .containsEntry("Name", "claim_title")
                .containsEntry("Authority", "issuer_name")
                .containsEntry("Started On", "issued_on")
                .containsEntry("Finished On", "expires_on")
                .containsEntry("License Number", "credential_id");
    }

    @Test
    void linkedInArchiveWithAnAddressBesideIsRead() throws Exception {
        Claim claim = csv(
                        "Name,Url,Authority,Started On,Finished On,License Number,Email",
                        "PMP,http://pmi.example/1,PMI,May 2023,May 2026,123,anna@example.org")
                .claim();
        assertThat(claim.achievement()).isEqualTo("PMP");
        assertThat(claim.issued()).isEqualTo(PartialDate.of(YearMonth.of(2023, 5)));
        assertThat(claim.credentialNumber()).isEqualTo("123");
    }

    @Test
    void greenhouseTitleIsTheJobAndCertificationsTheClaims() throws Exception {
        Collected read = csv(
                "First Name,Last Name,Company,Title,Notes,Email,Phone,Social Media,Website,Address,Source,"
                        + "Who gets credit,Job,Department,Office,Prospect Pool,Prospect Stage,Certifications,Credential link",
                "Ada,Byron,ACME,Engineer,,ada@example.org,1,,,,,,Data,,,,,"
                        + "SQL; Python,https://a.example/1; https://a.example/2");
        assertThat(read.claims).extracting(Claim::achievement).containsExactly("SQL", "Python");
        assertThat(read.claims)
                .extracting(Claim::locator)
                .containsExactly(new HostedAt("https://a.example/1"), new HostedAt("https://a.example/2"));
        assertThat(read.claims).extracting(Claim::id).containsExactly("f1-1-2-1", "f1-1-2-2");
        assertThat(read.claims.get(0).candidate().name()).isEqualTo("Ada Byron");
        assertThat(read.claims.get(0).role()).isEqualTo("Data");
        assertThat(read.sheet().ignored()).contains("Title", "Company");
    }

    @Test
    void greenhouseWithoutCertificationsClaimsNothing() throws Exception {
        Collected read =
                csv("First Name,Last Name,Company,Title,Email,Job", "Ada,Byron,ACME,Engineer,ada@example.org,Data");
        assertThat(read.claims).isEmpty();
        assertThat(read.problems()).containsExactly(RowProblem.VALUE_MISSING);
    }

    @Test
    void smartRecruitersEthnicityIsNeverRead() throws Exception {
        Collected read = csv(
                "applicationCreationDate,applicationID,candidateEmail,candidateEthnicity,candidateGender",
                "2024-01-02T10:00:00,3f2a,ada@example.org,SECRETVALUE,SECRETVALUE");
        assertThat(read.sheet().neverRead()).containsExactly("candidateEthnicity", "candidateGender");
        assertThat(read.problems()).containsExactly(RowProblem.VALUE_MISSING);
        assertThat(read.rejected + "" + read.sheets + read.claims).doesNotContain("SECRETVALUE");
    }

    @Test
    void workableHeaderBelowTheAddressAndInstructionsBelowIt() throws Exception {
        Collected read = xlsx(workbook -> {
            var sheet = workbook.createSheet("Import");
            row(sheet, 1, null, null, null, null, null, "admin@example.org");
            row(sheet, 2, "Full name", "Email", "Phone", "Certification", "Credential URL", "Summary");
            row(sheet, 3, "Enter the full name", "Enter a valid e-mail", "Optional", "Name of it", "Link to it", "-");
            row(sheet, 4, "Grace Hopper", "grace@example.org", "1", "COBOL", "https://c.example/9", "x");
        });
        assertThat(read.sheet().headerRow()).isEqualTo(2);
        assertThat(read.claims).extracting(Claim::achievement).containsExactly("COBOL");
        assertThat(read.rejected).extracting(r -> r.source().row()).containsExactly(3);
        assertThat(read.problems()).containsExactly(RowProblem.NOT_A_CLAIM);
        assertThat(read.sheet().skipped()).containsExactly(1);
    }

    @Test
    void courseraNameIsThePersonUniversityTheIssuerAndOnlyCompletedCoursesClaims() throws Exception {
        Collected read = csv(
                "\"Name\",\"Email\",\"External ID\",\"Course\",\"Course ID\",\"Course Slug\",\"University\","
                        + "\"Enrollment Time\",\"Class Start Time\",\"Completed\",\"Program Name\",\"Completion Time\","
                        + "\"Course Grade\",\"Course Certificate URL\",\"Manager Name\",\"Manager Email\",\"Job Title\"",
                "Ada Byron,ada@example.org,00042,Algorithms,x,algo,Stanford,2024-01-01T00:00:00Z,,Yes,P,"
                        + "2024-03-04T10:11:12Z,98,https://coursera.example/verify/A,Boss,boss@example.org,Dev",
                "Ada Byron,ada@example.org,00042,Graphs,x,graph,Stanford,2024-01-01T00:00:00Z,,No,P,,,,Boss,boss@example.org,Dev");
        Claim claim = read.claims.get(0);
        assertThat(read.claims).hasSize(1);
        assertThat(claim.candidate().reference()).isEqualTo("00042");
        assertThat(claim.candidate().emailAddresses()).containsExactly("ada@example.org");
        assertThat(claim.achievement()).isEqualTo("Algorithms");
        assertThat(claim.issuer()).isEqualTo("Stanford");
        assertThat(claim.issued()).isEqualTo(PartialDate.of(LocalDate.of(2024, 3, 4)));
        assertThat(read.rejected).extracting(RejectedRow::problem).containsExactly(RowProblem.NOT_A_CLAIM);
    }

    @Test
    void credlyTemplateDatesAreMonthFirst() throws Exception {
        Collected read = csv(
                "Badge Template ID,Recipient Email,First Name,Last Name,Issued at,Expiration Date,"
                        + "Evidence URL,Badge Name",
                "u-1,ada@example.org,Ada,Byron,03/25/24,04/05/27,https://e.example/1,SQL",
                "u-1,bob@example.org,Bob,Cox,03/05/24,12/31/26,https://e.example/2,SQL");
        assertThat(read.claims)
                .extracting(Claim::issued)
                .containsExactly(PartialDate.of(LocalDate.of(2024, 3, 25)), PartialDate.of(LocalDate.of(2024, 3, 5)));
        assertThat(read.claims.get(0).expires()).isEqualTo(PartialDate.of(LocalDate.of(2027, 4, 5)));
    }

    @Test
    void wideTrackerWithMergedGroupHeadersGivesOneClaimPerGroup() throws Exception {
        Collected read = xlsx(workbook -> {
            var sheet = workbook.createSheet("Claims");
            row(sheet, 1, "Candidate", null, null, "Certificate 1", null, null, null, "Certificate 2");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 6));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 7, 10));
            row(
                    sheet, 2, "Ref", "Name", "E-mail", "Title", "Issuer", "Date", "Link", "Title", "Issuer", "Date",
                    "Link", "Remarks");
            row(
                    sheet,
                    3,
                    "A-1",
                    "Ada Byron",
                    "ada@example.org",
                    "SQL",
                    "X",
                    "2024-01-02",
                    "https://x.example/1",
                    "Java",
                    "Y",
                    "2023-05",
                    "https://y.example/1",
                    "nice");
            row(sheet, 5, "A-2", "Bob Cox", "bob@example.org", "SQL", "X", "2024-01-02", "https://x.example/2");
            row(sheet, 6, "Total", null, null, 2);
            workbook.createSheet("old");
            row(workbook.createSheet("lists"), 1, "Yes", "No");
            workbook.setSheetHidden(2, true);
        });
        assertThat(read.claims).extracting(Claim::id).containsExactly("f1-1-3-1", "f1-1-3-2", "f1-1-5");
        assertThat(read.claims).extracting(Claim::issuer).containsExactly("X", "Y", "X");
        assertThat(read.claims.get(1).issued()).isEqualTo(PartialDate.of(YearMonth.of(2023, 5)));
        assertThat(read.sheet().skipped()).containsExactly(1, 6);
        assertThat(read.rejected).isEmpty();
        assertThat(read.sheets).hasSize(3);
        assertThat(read.sheets.get(2).notes().get(0)).contains("Hidden").contains("1");
    }

    @Test
    void germanListInWindows1252() throws Exception {
        Collected read = csv(
                "Bewerber-Nr.;Nachname;Vorname;E-Mail;Zertifikat;Aussteller;Ausgestellt am;Gültig bis;Zertifikatsnummer;"
                        + "Nachweis-Link\n00417;Müller-Lüdenscheidt;Jürgen;j@example.org;Ersthelfer;DRK;03.07.2024;"
                        + "unbefristet;0815;https://drk.example/1\n",
                Charset.forName("windows-1252"),
                IntakeSettings.automatic());
        Claim claim = read.claim();
        assertThat(claim.candidate().reference()).isEqualTo("00417");
        assertThat(claim.candidate().name()).isEqualTo("Jürgen Müller-Lüdenscheidt");
        assertThat(claim.issued()).isEqualTo(PartialDate.of(LocalDate.of(2024, 7, 3)));
        assertThat(claim.expires()).isNull();
        assertThat(claim.credentialNumber()).isEqualTo("0815");
        assertThat(read.sheet().notes()).anyMatch(note -> note.contains("Windows-1252"));
    }

    @Test
    void formAnswersWithOneClaimPerLine() throws Exception {
        Collected read = csv(
                "Timestamp,What is your full name?,Email address,"
                        + "\"Please list your certificates (name, issuer, link) – one per line\","
                        + "Do you agree that we contact the issuer? [Yes/No]",
                "2024-01-01,Ada Byron,ada@example.org,\"SQL, ACME, https://a.example/1\n2) Java – https://b.example/2\",Yes");
        assertThat(read.claims).extracting(Claim::achievement).containsExactly("SQL", "Java");
        assertThat(read.claims.get(0).issuer()).isEqualTo("ACME");
        assertThat(read.claims.get(1).locator()).isEqualTo(new HostedAt("https://b.example/2"));
        assertThat(read.claims.get(0).consent()).isEqualTo("Yes");
        assertThat(read.claims.get(0).source().row()).isEqualTo(2);
    }
}
