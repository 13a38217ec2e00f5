package io.bonafide.intake;

/** What a file is, by its content. Each kind that is not read says what it was found to be and what to do. */
enum FileKind {
    WORKBOOK(""),
    TEXT(""),
    EMPTY("is empty: export the list again and drop it when it is complete."),
    ENCRYPTED("is protected with a password: save it as .xlsx without a password and drop it again."),
    LEGACY_EXCEL("is an old Excel workbook (.xls): save it as .xlsx and drop it again."),
    MACRO_EXCEL("is an Excel workbook with macros (.xlsm), which are never opened:"
            + " save it as .xlsx and drop it again."),
    BINARY_EXCEL("is a binary Excel workbook (.xlsb): save it as .xlsx and drop it again."),
    OPEN_DOCUMENT("is an OpenDocument spreadsheet (.ods): save it as .xlsx and drop it again."),
    NUMBERS("is an Apple Numbers document: export it as Excel (.xlsx) and drop that."),
    XML_SPREADSHEET("is an XML spreadsheet of 2003: save it as .xlsx and drop it again."),
    HTML("is a web page, whatever its name says: open it in a spreadsheet program, save it as .xlsx and drop that."),
    XML("is an XML document: export the list as .xlsx or CSV and drop that."),
    PDF("is a PDF document: export the list as .xlsx or CSV and drop that."),
    IMAGE("is a picture: export the list as .xlsx or CSV and drop that."),
    WORD("is a text document: export the list as .xlsx or CSV and drop that."),
    OTHER_OLE("is an Office document, but no spreadsheet: export the list as .xlsx or CSV and drop that."),
    OTHER_ZIP("is a zip archive without a workbook in it: unpack it, and drop the spreadsheet itself."),
    TRUNCATED("is incomplete: its end is missing. Wait until it is copied completely and drop it again."),
    UNKNOWN("is neither an Excel workbook nor a text file: export the list as .xlsx or CSV and drop that.");

    private final String advice;

    FileKind(String advice) {
        this.advice = advice;
    }

    boolean read() {
        return this == WORKBOOK || this == TEXT;
    }

    UnreadableFile refusal(String name) {
        return new UnreadableFile(name + " " + advice);
    }
}
