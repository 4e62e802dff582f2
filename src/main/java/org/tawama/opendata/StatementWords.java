package org.tawama.opendata;

import java.util.EnumMap;
import java.util.Optional;
import java.util.function.Function;
import org.tawama.register.Reason;
import org.tawama.registrar.Occasion;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Messages;
import org.tawama.vocabulary.Wording;

/// What the codes in the header of a statement are called in every language: `register.office.<code>`,
/// `register.act.<code>`, `register.reason.<code>`, `register.basis.<code>`. A code that the product does not bring
/// has no words, and whoever
/// shows it shows the code.
public final class StatementWords {
    private final Messages messages;

    public StatementWords(Messages messages) {
        this.messages = messages;
    }

    /// The name of an office; none when it is not the product's own.
    public LocalText office(String code) {
        return inEveryLanguage(wording -> wording.find("register.office." + code));
    }

    /// What was done, in a word.
    public LocalText act(String code) {
        return inEveryLanguage(wording -> wording.find("register.act." + code));
    }

    /// Why: the sentence of a code, or an officer's words in the one language in which he wrote them.
    public LocalText reason(Reason reason) {
        return switch (reason) {
            case Reason.Code code -> inEveryLanguage(wording -> sentence(wording, code));
            case Reason.Words words ->
                Language.find(words.language())
                        .map(language -> LocalText.of(language, words.text()))
                        .orElse(LocalText.none());
        };
    }

    /// On what basis something was erased: the name of a code, or an officer's words in their one language.
    public LocalText basis(Reason basis) {
        return switch (basis) {
            case Reason.Code code -> inEveryLanguage(wording -> wording.find("register.basis." + code.text()));
            case Reason.Words words -> reason(words);
        };
    }

    private static Optional<String> sentence(Wording wording, Reason.Code code) {
        return Occasion.find(code.name()).map(occasion -> switch (occasion) {
            case FOUNDING -> wording.say("register.reason.founding");
            case ERASURE -> wording.say("register.reason.erasure");
            case REMOVAL -> wording.say("register.reason.removal");
            case IMPORT -> wording.say("register.reason.import", "source", source(wording, code));
            case BATCH ->
                wording.say("register.reason.batch", "batch", code.about().orElse(""));
            case EXAMINATION ->
                wording.say(
                        "register.reason.examination", "record", code.about().orElse(""));
            case WITHDRAWAL ->
                wording.say("register.reason.withdrawal", "batch", code.about().orElse(""));
        });
    }

    private static String source(Wording wording, Reason.Code code) {
        var name = code.about().orElse("");
        return wording.find("importing.source." + name).orElse(name);
    }

    private LocalText inEveryLanguage(Function<Wording, Optional<String>> say) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            say.apply(messages.in(language)).ifPresent(text -> texts.put(language, text));
        }
        return new LocalText(texts);
    }
}
