package io.bonafide.ledger;

/** How values are written as text. Implemented where serialisation is at home, so that the ledger parses nothing. */
public interface RecordFormat {

    String write(Object value);

    <T> T read(String text, Class<T> type);
}
