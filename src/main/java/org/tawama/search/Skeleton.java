package org.tawama.search;

import java.util.Optional;
import org.tawama.vocabulary.Folding;

/// The consonants of a word, the same for both scripts: باريس and *Paris* are both `brs`. A hint for names that no
/// source gives in Arabic; any real name wins over it.
final class Skeleton {
    private static final int FEWEST_CONSONANTS = 3;

    private Skeleton() {}

    /// Empty when too little of the word remains to tell it from others.
    static Optional<String> of(String word) {
        var bones = new StringBuilder();
        var letters = Folding.latin(word);
        for (var place = 0; place < letters.length(); place++) {
            var bone = bone(letters.charAt(place));
            if (bone == ' ' || (!bones.isEmpty() && bones.charAt(bones.length() - 1) == bone)) continue;
            bones.append(bone);
        }
        return bones.length() < FEWEST_CONSONANTS ? Optional.empty() : Optional.of(bones.toString());
    }

    private static char bone(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h', ' ' -> ' ';
            case 'p' -> 'b';
            case 'v' -> 'f';
            case 'c', 'q' -> 'k';
            case 'g' -> 'j';
            case 'z', 'x' -> 's';
            default -> letter;
        };
    }

    static boolean arabic(String word) {
        return word.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
    }
}
