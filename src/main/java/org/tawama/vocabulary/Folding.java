package org.tawama.vocabulary;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/// Makes spellings comparable: case, accents, ligatures, Arabic letter forms, vowel signs, digits and punctuation no
/// longer count. `Béjaïa`, `BEJAIA` and `bejaia` fold alike; so do `الأربعــاء` and `الاربعاء`.
///
/// A folded text is for comparing and finding, never for showing.
public final class Folding {
    private static final Normalizer2 DECOMPOSED_CASE_FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern SIGNS = Pattern.compile("[\\p{Mn}\\p{Cf}\\u0640]");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Transliterator TO_LATIN =
            Transliterator.getInstance("Arabic-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
    private static final Pattern LATIN_NOISE = Pattern.compile("[^a-z0-9 ]");

    private Folding() {}

    /// Words in lower case without accents, separated by single spaces, no space at the ends; idempotent.
    public static String fold(String text) {
        return text.chars().allMatch(Folding::plain) ? foldPlain(text) : foldAny(text);
    }

    /// Most texts hold nothing but ASCII, for which the rules below come to this.
    private static String foldPlain(String text) {
        var folded = new StringBuilder(text.length());
        for (var place = 0; place < text.length(); place++) {
            var letter = Character.toLowerCase(text.charAt(place));
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') folded.append(letter);
            else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') folded.append(' ');
        }
        return folded.toString().strip();
    }

    private static boolean plain(int letter) {
        return letter < 0x80;
    }

    static String foldAny(String text) {
        var composed = DECOMPOSED_CASE_FOLDED.normalize(text);
        var bare =
                SIGNS.matcher(Normalizer2.getNFKDInstance().normalize(composed)).replaceAll("");
        return NOT_LETTERS.matcher(letters(bare)).replaceAll(" ").strip();
    }

    /// The folded text in Latin letters only, whatever script it came in: a hint for finding a name written in another
    /// script, not a transliteration standard. Arabic does not write short vowels, so this key loses to any
    /// real alias.
    public static String latin(String text) {
        var folded = fold(text);
        if (folded.chars().allMatch(Folding::plain)) return folded;
        return LATIN_NOISE
                .matcher(TO_LATIN.transliterate(folded))
                .replaceAll("")
                .strip();
    }

    private static String letters(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> appendFolded(folded, letter));
        return folded.toString();
    }

    private static void appendFolded(StringBuilder folded, int letter) {
        if (Character.isDigit(letter)) {
            folded.append(Character.getNumericValue(letter));
            return;
        }
        switch (letter) {
            case 'ٱ', 'آ', 'أ', 'إ' -> folded.append('ا');
            case 'ى', 'ی', 'ئ' -> folded.append('ي');
            case 'ؤ' -> folded.append('و');
            case 'ة', 'ہ', 'ۀ' -> folded.append('ه');
            case 'ک' -> folded.append('ك');
            case 'ء' -> {}
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'þ' -> folded.append("th");
            case 'ħ' -> folded.append('h');
            case 'ı' -> folded.append('i');
            default -> folded.appendCodePoint(letter);
        }
    }
}
