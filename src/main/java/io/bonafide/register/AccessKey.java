package io.bonafide.register;

/**
 * A header that a register wants to see. It is shown to the register's own hosts alone, and never written anywhere.
 *
 * @param header its name
 * @param value with the secret
 */
public record AccessKey(String header, String value) {
    /** @throws IllegalArgumentException when they are no header of one line; it does not say what they are */
    public AccessKey {
        // Left to the client, a line break would be found late, and shown in its complaint with the secret beside it.
        if (!header.matches("[A-Za-z][A-Za-z0-9-]*")
                || !value.matches("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?")) {
            throw new IllegalArgumentException("Not a header's name and printable value");
        }
    }

    @Override
    public String toString() {
        return header + ": (secret)";
    }
}
