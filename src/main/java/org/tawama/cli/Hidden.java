package org.tawama.cli;

/// Letters that nobody sees and that change what is seen: controls, and those that turn the direction of all that
/// follows in the line.
final class Hidden {
    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;

    private Hidden() {}

    static boolean in(String text) {
        return text.chars().anyMatch(Hidden::is);
    }

    static boolean is(int letter) {
        return Character.isISOControl(letter) || letter >= FIRST_EMBEDDING && letter <= LAST_OVERRIDE;
    }
}
