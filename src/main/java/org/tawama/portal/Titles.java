package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.Spacing;

/// What a record is called, in the page's language first, then in the others where they say something else.
final class Titles {
    private Titles() {}

    static List<Shown> of(Page page, LocalText title) {
        var titles = new ArrayList<Shown>();
        titles.add(page.shown(title));
        for (var language : page.languages()) {
            title.find(language)
                    .map(text -> Spacing.of(language, text))
                    .filter(text ->
                            titles.stream().noneMatch(known -> known.text().equals(text)))
                    .ifPresent(text -> titles.add(new Shown(text, language)));
        }
        return titles;
    }
}
