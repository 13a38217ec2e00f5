package io.bonafide.job;

import java.util.List;

/** A job, policy or issuer file that cannot be used as it stands. Nothing has been contacted. */
public final class InvalidFile extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    /**
     * @param problems one line each: file, line, field, what was found, what was expected
     */
    InvalidFile(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
