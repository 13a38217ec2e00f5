package io.bonafide;

/** The door. */
public final class BonafideApplication {
    private BonafideApplication() {}

    public static void main(String[] arguments) {}
}
