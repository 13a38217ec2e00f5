package io.bonafide.register;

/**
 * A header that a register wants to see. It is shown to the register's own hosts alone, and never written anywhere.
 *
 * @param header its name
 * @param value with the secret
 */
public record AccessKey(String header, String value) {
    @Override
    public String toString() {
        return header + ": (secret)";
    }
}
