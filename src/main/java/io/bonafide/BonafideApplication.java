package io.bonafide;

import io.bonafide.command.BonafideCommand;

/** The door. */
public final class BonafideApplication {
    private BonafideApplication() {}

    public static void main(String[] arguments) {
        System.exit(BonafideCommand.execute(arguments));
    }
}
