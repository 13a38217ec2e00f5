package io.bonafide.intake;

import java.util.List;

/**
 * The row that names the columns.
 *
 * @param row row number a person sees
 * @param headers those that have a text
 */
record HeaderRow(int row, List<Header> headers) {

    boolean repeatedBy(SheetRow other) {
        int same = 0;
        for (Header header : headers) {
            String cell = other.cell(header.column()).text();
            if (Words.strip(cell).equals(Words.strip(header.text()))) {
                same++;
            } else if (!other.cell(header.column()).blank()) {
                return false;
            }
        }
        return same >= 2;
    }
}
