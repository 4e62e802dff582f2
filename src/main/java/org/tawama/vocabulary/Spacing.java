package org.tawama.vocabulary;

/// Spaces at which no line may end: French sets one inside its quotation marks and one after the sign of a number,
/// and a mark alone at the end or the beginning of a line belongs to nothing.
public final class Spacing {
    private Spacing() {}

    /// The text with such spaces where its language wants them; what is printed to the letter is not for it.
    public static String of(Language language, String text) {
        if (language != Language.FR) return text;
        return text.replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»")
                .replace("n° ", "n°\u00a0")
                .replace("N° ", "N°\u00a0");
    }
}
